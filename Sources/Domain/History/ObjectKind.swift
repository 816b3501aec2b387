/// The kinds of objects whose every write leaves a row in the history.
package enum ObjectKind: String, CaseIterable, Sendable {
    case contract, axis, objective, action, indicator, assessment, organization, person, committee, meeting
    // The index of search counts on the order: new kinds come last.
    case entry, member, attendance, note, minutes, review, reviewPart, publication, deck, mailing, subscriber

    /// On screen.
    package var label: String {
        switch self {
        case .contract: "Contrat"
        case .axis: "Axe stratégique"
        case .objective: "Objectif stratégique"
        case .action: "Fiche action"
        case .indicator: "Indicateur"
        case .assessment: "Bilan"
        case .organization: "Structure"
        case .person: "Contact"
        case .committee: "Instance"
        case .meeting: "Réunion"
        case .entry: "Avancée"
        case .member: "Compte"
        case .attendance: "Émargement"
        case .note: "Note de séance"
        case .minutes: "Compte-rendu"
        case .review: "Revue trimestrielle"
        case .reviewPart: "Partie de revue"
        case .publication: "Publication"
        case .deck: "Diaporama"
        case .mailing: "Diffusion"
        case .subscriber: "Abonnement"
        }
    }
}

/// What a row of the history tells.
package enum HistoryVerb: String, CaseIterable, Sendable {
    case create, change, remove, restore, signIn, refuse, export

    /// On screen.
    package var label: String {
        switch self {
        case .create: "Création"
        case .change: "Modification"
        case .remove: "Suppression"
        case .restore: "Rétablissement"
        case .signIn: "Connexion"
        case .refuse: "Refus"
        case .export: "Export"
        }
    }
}

/// One row of the history: who, when, what, before, after.
package struct HistoryRow: Hashable, Sendable {
    package let id: Int64
    package let at: Moment
    /// Name of the account; nil for what the instance did itself.
    package let memberName: String?
    package let verb: HistoryVerb
    package let kind: ObjectKind
    package let objectID: Int64
    /// Name of the object at that time: «Fiche 9».
    package let label: String
    /// What changed, by field name.
    package let changes: [Change]

    package init(
        id: Int64, at: Moment, memberName: String?, verb: HistoryVerb, kind: ObjectKind, objectID: Int64,
        label: String, changes: [Change]
    ) {
        self.id = id
        self.at = at
        self.memberName = memberName
        self.verb = verb
        self.kind = kind
        self.objectID = objectID
        self.label = label
        self.changes = changes
    }

    /// One field's value before and after; nil where it did not exist.
    package struct Change: Hashable, Sendable {
        package let field: String
        package let before: String?
        package let after: String?

        package init(field: String, before: String?, after: String?) {
            self.field = field
            self.before = before
            self.after = after
        }
    }
}
