/// The compte-rendu of a meeting: written from its facts, sent for remarks, approved at a later meeting, then frozen.
package struct Minutes: Hashable, Sendable {
    /// Where it stands.
    package enum State: String, CaseIterable, Sendable {
        case draft, sent, approved

        /// On screen.
        package var label: String {
            switch self {
            case .draft: "En préparation"
            case .sent: "Envoyé pour remarques"
            case .approved: "Approuvé"
            }
        }
    }

    /// What somebody asked to change, and what became of it.
    package struct Remark: Hashable, Sendable {
        package var author: String
        package var day: Day
        package var text: String
        /// Empty while nobody answered.
        package var answer = ""

        package init(_ text: String, by author: String, on day: Day) {
            self.text = text
            self.author = author
            self.day = day
        }
    }

    package var id: ID<Minutes> = .unsaved
    package var version = 1
    package var meeting: ID<Meeting>
    package private(set) var state = State.draft
    /// The words before the facts, in the light markup of long texts.
    package var opening = ""
    package private(set) var sentOn: Day?
    /// Remarks are expected up to that day.
    package private(set) var remarksUntil: Day?
    package private(set) var approvedOn: Day?
    /// The meeting that approved it.
    package private(set) var approving: ID<Meeting>?
    /// From when on its approval was known; nil where that is the day of the approval.
    package private(set) var known: Day?
    /// The document as approved, in the form that the press reads; nil before.
    package private(set) var frozen: String?
    /// Oldest first.
    package private(set) var remarks: [Remark] = []

    package init(of meeting: ID<Meeting>) {
        self.meeting = meeting
    }

    /// What is stored, put together again.
    package init(
        of meeting: ID<Meeting>, state: State, sentOn: Day?, remarksUntil: Day?, approvedOn: Day?,
        approving: ID<Meeting>?, known: Day? = nil, frozen: String?, remarks: [Remark]
    ) {
        self.meeting = meeting
        self.state = state
        self.sentOn = sentOn
        self.remarksUntil = remarksUntil
        self.approvedOn = approvedOn
        self.approving = approving
        self.known = known
        self.frozen = frozen
        self.remarks = remarks
    }

    /// Sends it for remarks; again when it was sent before.
    package mutating func send(on day: Day, remarksUntil: Day?) throws(Refusal) {
        try requireOpen()
        if let remarksUntil, remarksUntil < day {
            throw .invalid("remarksUntil", "Les remarques s’attendent après l’envoi.")
        }
        (state, sentOn, self.remarksUntil) = (.sent, day, remarksUntil)
    }

    /// Adds what somebody asks to change.
    package mutating func add(_ remark: Remark) throws(Refusal) {
        try requireOpen()
        guard state == .sent else {
            throw .conflict("Ce compte-rendu n’est pas encore envoyé pour remarques.")
        }
        if remark.author.isBlank { throw .invalid("author", "Indiquez qui fait la remarque.") }
        if remark.text.isBlank { throw .invalid("text", "Écrivez la remarque.") }
        remarks.append(remark)
    }

    /// Says what became of a remark, by its rank from 0.
    package mutating func answer(_ rank: Int, _ words: String) throws(Refusal) {
        try requireOpen()
        guard remarks.indices.contains(rank) else { throw .notFound }
        remarks[rank].answer = words
    }

    /// Approves it at a meeting held after its own, and keeps the document as it is.
    package mutating func approve(
        at meeting: Meeting, of own: Meeting, as document: String, known day: Day? = nil
    ) throws(Refusal) {
        try requireOpen()
        guard state == .sent else {
            throw .conflict("Un compte-rendu s’approuve une fois envoyé pour remarques.")
        }
        guard meeting.id != own.id, meeting.state == .held, meeting.when.first >= own.when.first else {
            throw .invalid("approving", "Un compte-rendu s’approuve à une réunion tenue ensuite.")
        }
        (state, approvedOn, approving, frozen) = (.approved, meeting.when.first, meeting.id, document)
        known = day.map { max($0, meeting.when.first) }
    }

    /// Where it stood on a day, as far as that day knew.
    package func known(on day: Day) -> Minutes {
        var then = self
        then.remarks.removeAll { $0.day > day }
        if let approvedOn, (known ?? approvedOn) > day {
            (then.state, then.approvedOn, then.approving, then.known) = (.sent, nil, nil, nil)
            then.frozen = nil
        }
        if let sentOn, sentOn > day { (then.state, then.sentOn, then.remarksUntil) = (.draft, nil, nil) }
        return then
    }

    /// Refuses to change what is frozen.
    package func requireOpen() throws(Refusal) {
        if state == .approved { throw .conflict("Ce compte-rendu est approuvé\u{202f}: il ne change plus.") }
    }
}
