/// What a cell of a plan may tell of a fiche.
package enum PlanField: String, HeadedField, Codable {
    case number, code, title, axis, objective
    case context, generalObjective, specificObjectives, operationalObjectives
    /// Objectives of several levels in one cell.
    case objectives
    case description, targetPublic, determinants, communes
    case pilot, contact, referent, partners
    case start, end, period, milestones, recurring
    case humanMeans, technicalMeans, means, funder, amount, budget
    case indicators, processIndicators, activityIndicators, resultIndicators
    case expectedResults, participation, linkedPlans, linkedActions, documents
    case status, statusDate, remaining, notes

    /// On screen.
    package var label: String {
        switch self {
        case .number: "Numéro"
        case .code: "Code ARS"
        case .title: "Intitulé"
        case .axis: "Axe stratégique"
        case .objective: "Objectif stratégique"
        case .context: "Constat"
        case .generalObjective: "Objectif général"
        case .specificObjectives: "Objectifs spécifiques"
        case .operationalObjectives: "Objectifs opérationnels"
        case .objectives: "Objectifs de plusieurs niveaux"
        case .description: "Description"
        case .targetPublic: "Public cible"
        case .determinants: "Déterminants de santé"
        case .communes: "Communes"
        case .pilot: "Structure pilote"
        case .contact: "Personne à contacter"
        case .referent: "Élu·e référent·e"
        case .partners: "Partenaires"
        case .start: "Début"
        case .end: "Fin"
        case .period: "Calendrier"
        case .milestones: "Étapes"
        case .recurring: "Reconduite chaque année"
        case .humanMeans: "Moyens humains"
        case .technicalMeans: "Moyens techniques"
        case .means: "Moyens"
        case .funder: "Financeur"
        case .amount: "Montant"
        case .budget: "Budget total"
        case .indicators: "Indicateurs"
        case .processIndicators: "Indicateurs de processus"
        case .activityIndicators: "Indicateurs d’activité"
        case .resultIndicators: "Indicateurs de résultat"
        case .expectedResults: "Résultats attendus"
        case .participation: "Participation des habitants"
        case .linkedPlans: "Plans liés"
        case .linkedActions: "Fiches liées"
        case .documents: "Documents et liens"
        case .status: "Avancement"
        case .statusDate: "Date du bilan"
        case .remaining: "Reste-à-faire"
        case .notes: "Notes"
        }
    }

    /// Whether a fiche tells it once: what a second cell says of it has no place.
    var isSingle: Bool {
        switch self {
        case .number, .code, .title, .axis, .objective, .start, .end, .recurring, .participation, .status,
            .statusDate, .budget, .referent:
            true
        case .context, .generalObjective, .specificObjectives, .operationalObjectives, .objectives,
            .description, .targetPublic, .determinants, .communes, .pilot, .contact, .partners, .period,
            .milestones, .humanMeans, .technicalMeans, .means, .funder, .amount, .indicators,
            .processIndicators, .activityIndicators, .resultIndicators, .expectedResults, .linkedPlans,
            .linkedActions, .documents, .remaining, .notes:
            false
        }
    }

    /// How people head them, in French or English; words that join, plurals and accents do not count.
    package static let lexicon = HeadingLexicon<PlanField>({ phrases[$0] ?? [] }, vague: vague)

    /// Words that say too little among others.
    private static let vague: Set<Set<String>> = [
        ["action"], ["fiche"], ["date"], ["but"], ["id"], ["plan"], ["ville"], ["lieu"], ["note"], ["fin"],
        ["etat"],
        ["code"], ["ref"], ["lien"], ["theme"], ["projet"], ["evaluation"], ["public"], ["bilan"], ["end"],
        ["lead"],
        ["cible"], ["besoin"], ["outil"], ["activite"], ["document"], ["reference"], ["elu"], ["duree"],
        ["acteur"],
        ["numero"], ["resultat"], ["contact"], ["realisation"], ["presentation"], ["periode"], ["annuel"],
        ["phase"],
    ]

    private static let phrases: [PlanField: [String]] = [
        .number: [
            "numero", "numero fiche", "numero action", "numero fiche action", "ref", "reference",
            "fiche numero", "id",
        ],
        .code: ["code ars", "code", "code fiche", "code action", "code outil ars", "identifiant ars"],
        .title: [
            "titre", "titre action", "titre fiche", "intitule", "intitule action", "intitule fiche",
            "intitule fiche action", "titre fiche action", "nom action", "nom fiche", "action",
            "fiche action",
            "fiche", "libelle", "libelle action", "projet", "title", "action title", "action name",
        ],
        .axis: [
            "axe", "axe strategique", "axe x", "thematique", "theme", "orientation",
            "orientation strategique",
            "priorite strategique", "axis", "strategic axis", "axe prioritaire",
        ],
        .objective: ["objectif strategique", "sous axe", "sous axe x x", "strategic objective"],
        .context: [
            "constat", "contexte", "diagnostic", "constat diagnostic", "contexte constat",
            "problematique",
            "enjeu", "besoin", "etat lieu", "justification", "contexte enjeu", "element diagnostic",
            "context",
            "constat contexte", "rappel constat",
        ],
        .generalObjective: [
            "objectif general", "finalite", "but", "general objective", "objectif principal",
        ],
        .specificObjectives: ["objectif specifique", "specific objective"],
        .operationalObjectives: ["objectif operationnel", "operational objective"],
        .objectives: [
            "objectif", "objectif action", "objectif vise", "objective", "objectif fiche", "goal",
        ],
        .description: [
            "description", "description action", "descriptif", "descriptif action", "contenu",
            "contenu action",
            "modalite", "modalite mise oeuvre", "mise oeuvre", "deroulement", "presentation", "deroule",
            "presentation action", "activite", "modalite action", "sous action", "titre sous action",
        ],
        .targetPublic: [
            "public", "public cible", "public vise", "population cible", "beneficiaire", "cible",
            "population",
            "public concerne", "population visee", "target public", "target group", "audience",
        ],
        .determinants: [
            "determinant", "determinant sante", "determinant vise", "determinant sante vise",
            "health determinant",
        ],
        .communes: [
            "commune", "commune concernee", "territoire", "territoire concerne", "lieu", "perimetre",
            "perimetre geographique", "zone geographique", "territoire vise", "secteur geographique",
            "ville",
        ],
        .pilot: [
            "pilote", "pilote action", "structure pilote", "porteur", "porteur action", "porteur projet",
            "structure porteuse", "organisme pilote", "pilotage", "responsable", "maitre ouvrage", "lead",
            "promoteur", "pilote porteur", "copilote", "co pilote", "chef file", "owner", "pilote fiche",
        ],
        .contact: [
            "contact", "personne referente", "personne pilote", "referent", "referent action",
            "personne contact",
            "coordonnee", "personne contacter", "referent technique", "interlocuteur", "contact pilote",
        ],
        .referent: ["elu referent", "elu", "elu referente", "elue referente"],
        .partners: [
            "partenaire", "partenaire associe", "partenaire mobilise", "partenaire action", "partenariat",
            "acteur", "acteur mobilise", "acteur concerne", "acteur associe", "partner",
            "acteur partenaire",
            "partenaire potentiel", "partenaire concerne", "structure associee", "structure partenaire",
        ],
        .start: [
            "debut", "date debut", "demarrage", "date demarrage", "start", "start date",
            "date lancement",
        ],
        .end: [
            "fin", "date fin", "echeance", "end", "end date", "date echeance", "date butoir",
            "deadline",
        ],
        .period: [
            "calendrier", "periode", "duree", "calendrier previsionnel", "calendrier realisation", "date",
            "periode realisation", "planning", "temporalite", "delai", "calendrier action", "timeline",
        ],
        .milestones: [
            "etape", "jalon", "etape fiche action", "etape action", "etape cle", "principale etape",
            "milestone",
            "echeancier", "phase", "etape mise oeuvre", "etape calendrier",
        ],
        .recurring: [
            "action amelioration continue", "recurrent", "action recurrente", "annuel",
            "fiche recurrente",
        ],
        .humanMeans: [
            "moyen humain", "ressource humaine", "moyen humain mobilise", "etp", "human resource",
        ],
        .technicalMeans: [
            "moyen technique", "moyen materiel", "ressource technique", "moyen logistique", "outil",
            "ressource materielle",
        ],
        .means: [
            "moyen", "ressource", "moyen humain technique", "moyen mobilise", "moyen necessaire",
            "resource",
        ],
        .funder: [
            "financeur", "financement", "source financement", "cofinanceur", "financement mobilise",
            "funder",
            "plan financement", "moyen financier", "financement acquis", "financement sollicite",
            "funding",
        ],
        .amount: [
            "montant", "montant €", "montant ht", "montant euro", "amount", "montant accorde",
            "montant financement",
        ],
        .budget: [
            "budget", "budget previsionnel", "cout", "cout total", "budget total", "cout previsionnel",
            "budget previsionnel total", "cout action", "budget action", "cost",
        ],
        .indicators: [
            "indicateur", "indicateur suivi", "indicateur evaluation", "indicateur lie", "indicator",
            "indicateur suivi evaluation", "critere evaluation", "evaluation", "modalite evaluation",
            "indicateur retenu",
        ],
        .processIndicators: ["indicateur processus", "process indicator"],
        .activityIndicators: ["indicateur activite", "indicateur realisation", "indicateur moyen"],
        .resultIndicators: [
            "indicateur resultat", "indicateur impact", "indicateur effet", "result indicator",
        ],
        .expectedResults: [
            "resultat attendu", "resultat", "effet attendu", "impact attendu", "expected result",
            "livrable",
        ],
        .participation: [
            "participation habitant", "participation", "participation citoyenne",
            "participation usager", "implication habitant",
        ],
        .linkedPlans: [
            "plan lie", "articulation", "lien", "articulation autre plan", "lien autre plan",
            "fiche plan liee",
            "articulation dispositif", "autre demarche", "lien autre demarche", "plan", "politique liee",
        ],
        .linkedActions: [
            "action liee", "fiche liee", "fiche action liee", "lien autre fiche", "lien autre action",
        ],
        .documents: ["document", "document lien", "lien internet", "annexe", "url", "piece jointe"],
        .status: [
            "statut", "etat", "avancement", "etat avancement", "status", "realisation",
            "niveau avancement",
            "statut action", "bilan", "atteinte objectif", "degre realisation",
        ],
        .statusDate: [
            "date bilan", "date avancement", "date statut", "date etat avancement", "date point",
            "date suivi",
            "date mise jour", "mise jour", "maj", "bilan arrete", "status date", "last update",
        ],
        .remaining: [
            "reste faire", "commentaire", "observation", "point vigilance", "difficulte", "frein",
            "suite donner",
            "commentaire avancement", "comment",
        ],
        .notes: [
            "note", "note suivi", "note complementaire", "remarque", "divers",
            "information complementaire",
        ],
    ]
}
