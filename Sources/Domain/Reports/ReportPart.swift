/// What was chosen of a report as a whole: the order of its parts.
package struct ReportOrder: Hashable, Sendable {
    package var id: ID<ReportOrder> = .unsaved
    package var version = 1
    package let subject: ReportSubject
    /// Those of parts, in the order chosen; parts that it does not name come where the facts put them.
    package var places: [String] = []

    package init(of subject: ReportSubject) {
        self.subject = subject
    }
}

/// What was chosen and written of one part of a report; each part is written apart, so that two people may.
package struct ReportPart: Hashable, Sendable {
    package var id: ID<ReportPart> = .unsaved
    package var version = 1
    package let subject: ReportSubject
    /// What the facts make («fiche-7», «reunion-12», «calendrier»), or one of its own («libre-1»).
    package var place: String
    package var isHidden = false
    /// In the place of its own title; empty when that one stands.
    package var title = ""
    /// In the place of what the facts say, in light markup; nil while the facts speak.
    package var wording: String?
    /// Said after it, in light markup.
    package var addition = ""
    /// The facts that the wording was written from.
    package var basis: [ReportFact] = []
    package var pictures: [PictureUse] = []

    package init(_ place: String, of subject: ReportSubject) {
        self.place = place
        self.subject = subject
    }

    /// Whether anything was written of it.
    package var isTouched: Bool {
        isHidden || !title.isEmpty || wording != nil || !addition.isEmpty || !pictures.isEmpty
    }

    /// Whether no fact makes it: the coordinator added it.
    package var isOwn: Bool { place.hasPrefix("libre-") }

    /// Refuses a part of its own without a title: no fact gives it one.
    package func validate() throws(Refusal) {
        if isOwn, title.isBlank { throw .invalid("title", "Donnez un titre à cette partie.") }
    }
}

/// A fact that a part of a report tells, as it stood.
package struct ReportFact: Hashable, Sendable {
    /// What it is: «avancee-12», «bilan».
    package var key: String
    /// What it is called: «Avancée : Rencontre avec l’UPEC».
    package var label: String
    /// What the report says of it, in plain words.
    package var said: String

    package init(_ key: String, _ label: String, said: String) {
        self.key = key
        self.label = label
        self.said = said
    }
}
