/// An avancée: what happened on fiches, or on «autres actions en lien avec les objectifs du CLS».
package struct JournalEntry: Versioned {
    /// The kinds of advances.
    package enum Kind: String, CaseIterable, Sendable {
        case meeting, action, campaign, training, publication, deliverable, partnership

        /// On screen.
        package var label: String {
            switch self {
            case .meeting: "Rencontre"
            case .action: "Action"
            case .campaign: "Campagne"
            case .training: "Formation"
            case .publication: "Publication"
            case .deliverable: "Livrable"
            case .partnership: "Partenariat"
            }
        }
    }

    package var id: ID<JournalEntry> = .unsaved
    package var version = 1
    package var kind: Kind
    /// When it happened, at the precision known.
    package var when: Horizon
    /// From when on it was known: documents that speak of a day before are silent about it.
    package var known: Day
    package var title: String
    /// In the light markup of long texts.
    package var text = ""
    package var place = ""
    /// Fiches concerned; none means «autres actions en lien».
    package var actions: [ID<Action>] = []
    /// INSEE codes.
    package var communes: [String] = []
    package var organizations: [ID<Organization>] = []
    /// People who took part; nil when not counted.
    package var participants: Int?
    /// Communes represented; nil when not counted.
    package var communesRepresented: Int?
    /// What comes next, and when.
    package var nextStep = ""
    package var next: Horizon?
    /// Hour of what comes next.
    package var nextTime: TimeOfDay?
    /// «à compléter dans la prochaine revue»: a promise that the next review answers.
    package var isToComplete = false
    /// What else was counted: kits handed out, people reached.
    package var counts: [Count] = []
    package var pictures: [PictureUse] = []
    package var attachments: [Attachment] = []
    /// The earlier advance whose promise this one answers.
    package var answers: ID<JournalEntry>?
    /// The meeting that it tells of.
    package var meeting: ID<Meeting>?
    /// Earlier decisions that it carries on.
    package var follows: [ID<Decision>] = []
    /// Who wrote it.
    package var author: ID<Member>?

    package init(_ kind: Kind, _ when: Horizon, _ title: String) {
        self.kind = kind
        self.when = when
        known = when.last
        self.title = title
    }

    /// Refuses an advance without a title, or with counts that cannot be.
    package func validate() throws(Refusal) {
        if !faults.isEmpty { throw .invalid(faults) }
    }

    /// Refuses also, at its field, fiches on which the member does not write.
    package func validate(by member: Member) throws(Refusal) {
        var faults = faults
        if !Access.allows(member, .writeJournal(on: actions)) {
            faults.append(Invalid("actions", "Cochez au moins une fiche, parmi celles que vous pilotez."))
        }
        if !faults.isEmpty { throw .invalid(faults) }
    }

    private var faults: [Invalid] {
        var faults: [Invalid] = []
        if title.isBlank { faults.append(Invalid("title", "Indiquez en quelques mots ce qui s’est passé.")) }
        if let participants, !(0...1_000_000).contains(participants) {
            faults.append(Invalid("participants", "Le nombre de participants n’est pas plausible."))
        }
        if let communesRepresented, !(0...5_000).contains(communesRepresented) {
            faults.append(Invalid("communesRepresented", "Le nombre de communes n’est pas plausible."))
        }
        for (index, count) in counts.enumerated() {
            if !(0...10_000_000).contains(count.number) {
                faults.append(Invalid("counts.\(index).number", "Ce nombre n’est pas plausible."))
            }
            if count.label.isBlank {
                faults.append(
                    Invalid(
                        "counts.\(index).label",
                        "Dites ce qui est compté, par exemple «\u{202f}kits distribués\u{202f}»."))
            }
        }
        faults += attachments.faults(in: "attachments")
        if let next, next.last < when.first {
            faults.append(Invalid("next", "La prochaine date précède l’avancée."))
        }
        if nextTime != nil, next == nil {
            faults.append(Invalid("next", "Indiquez le jour qui va avec l’heure."))
        }
        return faults
    }
}
