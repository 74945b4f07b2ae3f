/**
 * What the likeness of claims has to know of a language: small words that say little, words that turn a claim round,
 * pairs that say the opposite, and words that debates use for one another. Written as they are after folding: small
 * letters, no accents. A language that is not here is compared by its letters and whole words alone.
 */
export interface Language {
  readonly small: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** Each with its opposites. */
  readonly opposites: ReadonlyMap<string, ReadonlySet<string>>;
  /** Each with the word that stands for all of its group. */
  readonly synonyms: ReadonlyMap<string, string>;
}

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

function language(lists: Readonly<Record<'small' | 'negations' | 'opposites' | 'synonyms', string>>): Language {
  const opposites = new Map<string, Set<string>>();
  for (const line of lists.opposites.split(';')) {
    const [left = [], right = []] = line.split('|').map(words);
    for (const [some, others] of [[left, right] as const, [right, left] as const]) {
      for (const word of some) opposites.set(word, new Set([...(opposites.get(word) ?? []), ...others]));
    }
  }
  const groups = lists.synonyms.split(';').map(words);
  return {
    small: new Set(words(lists.small)),
    negations: new Set(words(lists.negations)),
    opposites,
    synonyms: new Map(groups.flatMap((group) => group.map((word) => [word, group[0] ?? word] as const))),
  };
}

const english = language({
  small: `a an the this that these those and or but so as if then than of to in on at by for from with into over under
    about between during up out off down is are was were be been being am has have had having do does did will would
    shall should can could may might must it its they them their theirs he she his her him we our you your i my me
    there here which who whom whose what when where how why also just very too only still even already yet such own
    same other some any each every all both most many much one ones s t d ll re ve because since while although though
    however therefore thus get gets make makes made`,
  negations: `not no never none nobody nothing neither nor without cannot cant dont doesnt didnt wont wouldnt shouldnt
    couldnt isnt arent wasnt werent hasnt havent hadnt mustnt impossible unable hardly lacks lack fails fail`,
  opposites: `more | less fewer; higher high raise raises raised raising rise rises rising increase increases increased
    increasing grow grows grew growth | lower low reduce reduces reduced reducing fall falls falling decrease decreases
    decreased decreasing shrink shrinks cut cuts cutting drop drops dropping; gain gains win wins | lose loses loss
    losses; better best improve improves improved | worse worst worsen worsens harm harms; strengthen strengthens
    strong stronger | weaken weakens weak weaker; cheap cheaper cheaply | expensive dear dearer costly; help helps
    helped benefit benefits good | harm harms hurt hurts damage damages bad hinder hinders; safe safer protect protects |
    dangerous unsafe endanger endangers risky; allow allows allowed permit legal legalise legalised | ban bans banned
    forbid forbids forbidden prohibit illegal; open opens opened | close closes closed; fast faster quick quicker |
    slow slower; early earlier before | late later after; public state | private; voluntary optional | compulsory
    mandatory obligatory; possible | impossible; fair fairer just | unfair unjust; easy easier | hard harder difficult;
    include includes including | exclude excludes excluding excluded; start starts begin begins introduce introduces
    keep keeps | stop stops end ends abolish abolishes scrap; support supports favour favours | oppose opposes reject
    rejects; accept accepts | refuse refuses; buy buys | sell sells; true | false; always | never rarely; ahead | behind;
    free | paid; rich richer | poor poorer; large larger big bigger | small smaller; young younger | old older; freedom |
    control; dependent depend depends dependence | independent independence; encourage encourages | discourage
    discourages; equal | unequal; legal | illegal; necessary needed | unnecessary; useful | useless; healthy |
    unhealthy; reliable | unreliable`,
  synonyms: `school schools; pupil pupils student students child children kid kids schoolchildren teenager teenagers
    youngsters; teacher teachers; us usa america american americans washington; europe european europeans eu; ban bans
    banned forbid forbids forbidden prohibit prohibits prohibited outlaw outlawed; phone phones smartphone smartphones
    mobile mobiles; car cars vehicle vehicles; cost costs expensive costly price prices dear; rely relies relying
    reliance depend depends dependence dependency dependent; firm firms company companies business businesses
    corporation corporations; government governments state; law laws rule rules regulation regulations; ai artificial;
    need needs require requires; necessary needed; way route; increase increases raise raises rise rises; reduce reduces cut cuts lower lowers
    decrease decreases lessen lessens; people persons citizens; job jobs work employment; money funds funding finance;
    help helps aid support supports benefit benefits; harm harms hurt hurts damage damages; important matter matters;
    clever smart intelligent; begin begins start starts; end ends stop stops; show shows shown demonstrate demonstrates
    prove proves; buy buys purchase purchases; hard difficult; big large huge; environment environmental; climate;
    nuclear atomic; vote votes voting; homework assignments; uniform uniforms; learn learns learning`,
});

const german = language({
  small: `der die das den dem des ein eine einen einem einer eines und oder aber so als wenn dann von zu zum zur in im
    ins an am auf bei fur aus mit uber unter zwischen wahrend ist sind war waren sei sein wird werden wurde wurden hat
    haben hatte kann konnen konnte soll sollen sollte sollten darf durfen muss mussen mag es sie er ihr ihre ihren ihrer
    ihrem seine seinen wir uns unser man sich auch nur noch schon sehr zu doch ja dass weil da damit denn wie was wer wo
    welche welcher dieser diese dieses jede jeder alle viele einige mehrere`,
  negations: `nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder unmoglich kaum`,
  opposites: `mehr | weniger; hoher hoch steigt steigen erhoht erhohen wachst wachsen | niedriger sinkt sinken senkt
    senken verringert verringern reduziert reduzieren; gewinnt gewinnen | verliert verlieren; besser verbessert
    verbessern | schlechter verschlechtert verschlechtern; starker starkt starken | schwacher schwacht schwachen;
    billig billiger gunstiger | teuer teurer; hilft helfen nutzt nutzen | schadet schaden; sicher sicherer schutzt
    schutzen | gefahrlich unsicher gefahrdet gefahrden; erlaubt erlauben | verboten verbieten verbietet verbot; schneller
    schnell | langsamer langsam; fruher fruh | spater spat; offentlich staatlich | privat; freiwillig | verpflichtend
    pflicht; moglich | unmoglich; gerecht gerechter fair | ungerecht unfair; leicht leichter einfach einfacher | schwer
    schwerer schwierig; einfuhren beibehalten | abschaffen beenden; richtig | falsch; immer | nie selten; gesund |
    ungesund; abhangig | unabhangig; notig notwendig | unnotig; gut | schlecht; nutzlich | nutzlos`,
  synonyms: `schule schulen; schuler schulerinnen kinder jugendliche; lehrer lehrerinnen lehrkrafte; handy handys
    smartphone smartphones mobiltelefon mobiltelefone; verbieten verboten verbietet verbot untersagen untersagt; auto
    autos pkw fahrzeug fahrzeuge; kosten kostet teuer; firma firmen unternehmen betrieb betriebe; regierung regierungen
    staat; gesetz gesetze regel regeln; ki kunstliche; europa europas europaisch europaische europaischen eu; usa
    amerika amerikanisch amerikanische amerikanischen; lernen lernt; arbeit arbeitsplatze jobs; geld mittel; brauchen
    braucht benotigen benotigt; helfen hilft unterstutzt unterstutzen; wahlen wahl abstimmen`,
});

const french = language({
  small: `le la les l un une des du de d et ou mais donc si que qu qui quoi dont a au aux en dans sur sous par pour avec
    entre pendant est sont etait etaient etre ete sera seront serait a ont avait avoir aura aurait peut peuvent pourrait
    doit doivent devrait devraient faut il ils elle elles on nous vous leur leurs son sa ses se s ce cet cette ces c y
    aussi tres trop encore deja comme quand parce car plusieurs tout tous toute toutes meme j n`,
  negations: `ne pas jamais aucun aucune rien personne sans ni impossible`,
  opposites: `plus | moins; augmente augmenter augmentent hausse monte | diminue diminuer diminuent baisse baisser reduit
    reduire reduisent; gagne gagner | perd perdre; mieux meilleur ameliore ameliorer ameliorent | pire aggrave aggraver
    degrade; renforce renforcer | affaiblit affaiblir; aide aider utile | nuit nuire inutile; protege proteger sur |
    menace menacer dangereux; autorise autoriser permettre permis | interdit interdire interdiction interdits; rapide vite
    | lent lentement; avant tot | apres tard; public publique | prive privee; facultatif volontaire | obligatoire;
    possible | impossible; juste | injuste; facile | difficile; vrai | faux; toujours | jamais rarement; bon bonne |
    mauvais mauvaise; cher chere chers | gratuit gratuite gratuits; dependante dependant depend | independante
    independant`,
  synonyms: `ecole ecoles; eleve eleves enfant enfants jeunes; professeur professeurs enseignant enseignants; telephone
    telephones portable portables smartphone smartphones; interdire interdit interdits interdiction; voiture voitures
    auto automobile; cout coute coutent couter cher chere chers; entreprise entreprises societe societes firme firmes;
    gouvernement gouvernements etat; loi lois regle regles; europe europeen europeenne europeens; amerique americain
    americaine americains; travail emploi emplois; argent financement; aide aider soutenir`,
});

/** By the first two letters of a language tag. */
export const languages: ReadonlyMap<string, Language> = new Map([
  ['en', english],
  ['de', german],
  ['fr', french],
]);

export const noLanguage: Language = {
  small: new Set(),
  negations: new Set(),
  opposites: new Map(),
  synonyms: new Map(),
};
