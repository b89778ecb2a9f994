extension InterfaceWords {
  /// French; U+202F stands before high punctuation and U+2019 is the apostrophe.
  package static let french = InterfaceWords(
    code: "fr",
    nativeName: "Français",
    languageNames: ["en": "anglais", "fr": "français", "es": "espagnol", "de": "allemand"],
    months: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ],
    firstDay: "1er",
    skipToContent: "Aller au contenu",
    breadcrumbs: "Vous êtes ici",
    languages: "Langues",
    topics: "Thèmes",
    otherTopics: "Autres thèmes",
    pages: "Autres pages",
    about: "À propos de ce module",
    people: "Les personnes qui ont participé",
    jump: "Vous pouvez aller directement à l’une de ces sections\u{202f}:",
    viewProfile: "Voir le profil",
    viewProfileOf: "Voir le profil\u{202f}: {}",
    lastUpdated: "Dernière mise à jour",
    reviewDate: "Date de révision",
    published: "Publié",
    interviewed: "Entretien",
    authors: "Texte",
    translator: "Traduction",
    ownWords: "Dans ses propres mots",
    noWords: "Aucun passage de cet entretien n’est cité dans le module pour l’instant.",
    quotedIn: "Cité dans",
    ourTranslation: "Notre traduction",
    original: "Paroles d’origine, en {}",
    notYetIn: "Cette page n’existe pas encore en {}.",
    onlyIn: "pour l’instant seulement en {}",
    seeModule: "Voir le module en français",
    chooseLanguage: "Choisissez une langue",
    contentNote: "Avertissement",
    captions: "Sous-titres",
    notes: "Notes",
    backToText: "Retour à la note {} dans le texte",
    promise:
      "Chaque mot cité dans ces pages a été vérifié par rapport à l’entretien dont il est tiré.",
    editing: EditingWords(
      title: "Comment nous présentons les paroles",
      lead:
        "Nous citons les personnes mot pour mot. Là où la page s’écarte de ce qui a été dit, elle "
        + "le montre\u{202f}:",
      omissionMark: "(…)",
      omission: "Nous avons omis ici une partie des paroles de la personne.",
      insertionMark: "[mot]",
      insertion:
        "Nous avons ajouté ces mots, ou les avons mis à la place d’autres, pour clarifier le sens "
        + "ou protéger la vie privée de quelqu’un.",
      trailingMark: "…",
      trailing: "La personne a laissé sa phrase en suspens. Rien n’est omis.",
      fillers: "Les hésitations ({}) peuvent être omises sans marque.",
      translation:
        "Quand des paroles sont traduites, la page le dit, et les paroles d’origine suivent."))
}
