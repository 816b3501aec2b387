/// What a coordinator chose of the review of a quarter as a whole: the order of its parts.
package struct ReviewDraft: Hashable, Sendable {
    package var id: ID<ReviewDraft> = .unsaved
    package var version = 1
    package var quarter: Quarter
    /// Keys of parts in the order chosen; parts that it does not name come where the facts put them.
    package var order: [String] = []

    package init(of quarter: Quarter) {
        self.quarter = quarter
    }
}

/// What a coordinator wrote of one part of a review; each part is written apart, so that two people may.
package struct ReviewPart: Hashable, Sendable {
    package var id: ID<ReviewPart> = .unsaved
    package var version = 1
    package var quarter: Quarter
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
    package var basis: [ReviewFact] = []
    package var pictures: [PictureUse] = []

    package init(_ place: String, of quarter: Quarter) {
        self.place = place
        self.quarter = quarter
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

/// A fact that a part of a review tells, as it stood.
package struct ReviewFact: Hashable, Sendable {
    /// What it is: «avancee-12», «bilan».
    package var key: String
    /// What it is called: «Avancée : Rencontre avec l’UPEC».
    package var label: String
    /// What the review says of it, in plain words.
    package var said: String

    package init(_ key: String, _ label: String, said: String) {
        self.key = key
        self.label = label
        self.said = said
    }
}
