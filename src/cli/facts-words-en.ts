import type { TouchWords } from './facts-touch-kinds.ts';

/** English words by which the fact sheet finds fiction that a lawyer should read. A word more costs a reader a line; a word less hides one. */
export const englishWords: TouchWords = {
  money: [
    /[¥$€£]/u,
    /\byen\b/iu,
    /\bmoney\b|\bcash\b|\bcents?\b|\bfunds?\b/iu,
    /\b(?:costs?|costly|expenses?|expensive|prices?|fees?|(?<!in )charges?|charged|budgets?)\b/iu,
    /\b(?:pay|pays|paid|paying|payments?|unpaid|repay\w*)\b/iu,
    /\b(?:refund\w*|reimburs\w*|compensat\w*|damages|vouchers?|coupons?|discounts?|gift cards?)\b/iu,
    /\b(?:invoices?|bills?|billed|quotes?|quotations?|fines?|penalt(?:y|ies)|surcharges?)\b/iu,
    /\b(?:sales|revenue|profits?|loss(?:es)?|turnover|income|insurance|insurers?)\b/iu,
    /\b(?:free of charge|afford\w*|bear the cost|debts?)\b/iu,
  ],
  law: [
    /\b(?:laws?|legal(?:ly)?|unlawful|illegal\w*|lawyers?|acts? on the protection|statut\w*|APPI)\b/iu,
    /\b(?:dut(?:y|ies)|obligations?|obliged|liab\w*|deadlines?|time limits?|preliminary report|final report)\b/iu,
    /\b(?:commission|PPC|authorit(?:y|ies)|ministr(?:y|ies)|regulators?|supervis\w*|inspections?)\b/iu,
    /\b(?:police|criminal\w*|crimes?|offences?|arrest\w*|prosecut\w*|damage report)\b/iu,
    /\b(?:contracts?|contractual\w*|agreements?|clauses?|terms|confidential\w*|NDA)\b/iu,
    /\b(?:courts?|lawsuits?|sue[ds]?|suing|litigation|claims?|rights?)\b/iu,
    /\b(?:rules?|regulations?|guidelines?|standards?|certificates?|certification|Privacy Mark)\b/iu,
    /\b(?:permission|permits?|consent\w*|approv\w*|forbid\w*|forbidden|prohibit\w*|breach\w*|violat\w*)\b/iu,
  ],
  conduct: [
    /\b(?:blam\w*|responsib\w*|faults?|guilt\w*|accus\w*|scold\w*)\b/iu,
    /\b(?:hid|hides?|hiding|hidden|conceal\w*|cover(?:ed|ing)? up|kept quiet|keep quiet|say nothing|secret\w*|on the quiet)\b/iu,
    /\b(?:lie[ds]?|lying|untrue|false\w*|fakes?|faked|pretend\w*|impersonat\w*|deceiv\w*|mislead\w*|misled)\b/iu,
    /\b(?:mistak\w*|errors?|wrong\w*|careless\w*|negligen\w*|neglect\w*|overlook\w*|oversight|slips?)\b/iu,
    /\b(?:misuse\w*|fraud\w*|stolen|steal\w*|thie(?:f|ves)|theft|attackers?|culprits?|unauthorised|insiders?|suspect\w*|suspicio\w*)\b/iu,
    /\b(?:apolog\w*|sorry|regret\w*)\b/iu,
    /\b(?:resign\w*|dismiss\w*|fired|sack(?:ed|ing)?|disciplin\w*|punish\w*|reputation)\b/iu,
    /\b(?:ang(?:er|ry|rily)|cry|cries|crying|in tears|threat\w*|complain\w*|victims?|harm\w*)\b/iu,
  ],
  persons: [
    /\b(?:customers?|members?|users?|applicants?|passengers?|travell?ers?|buyers?|consumers?|cardholders?|callers?)\b/iu,
    /\b(?:presidents?|directors?|managers?|officers?|bosse?s?|staff|colleagues?|employees?|executives?|heads? of)\b/iu,
    /\b(?:persons?|people|famil(?:y|ies)|somebody|someone|anybody|anyone|everybody|everyone|nobody|no one)\b/iu,
    /\b(?:compan(?:y|ies)|firms?|vendors?|contractors?|partners?|third part(?:y|ies)|acquirers?|issuers?|agents?|hosts?)\b/iu,
    /\b(?:desk|press|reporters?|journalists?|newspapers?|engineers?|investigators?|experts?|shareholders?)\b/iu,
    /\b(?:he|she|him|his|her|hers)\b/iu,
  ],
};
