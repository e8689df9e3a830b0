/** What is wanted once a run is looked back on, as one piece: so that all of it can be there before the line to the server goes. */
export { createKit } from '#report/create-kit.ts';
export { createRoomReport } from '#report/create-room-report.ts';
export { writeMselCsv } from '#report/write-msel-csv.ts';
export { writeRoomCsv } from '#report/write-room-csv.ts';
export { reviewRoom } from '#workshop/rules/review-room.ts';
