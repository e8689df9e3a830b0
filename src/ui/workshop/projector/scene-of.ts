import type { ProjectorFrame, ProjectorScene } from '#workshop/protocol/projector-view.ts';

/** The view of one scene. */
export type SceneOf<Name extends ProjectorScene['scene']> = ProjectorFrame & Extract<ProjectorScene, { readonly scene: Name }>;
