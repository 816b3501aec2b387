import Domain
import Formats

/// Minutes as a meeting approved them, for each audience: what is printed of them never changes again.
package struct FrozenMinutes: Sendable, Equatable, Codable {
    private let partners: Document
    private let everybody: Document

    /// The minutes of a meeting as its facts stand on the day of the approval.
    package init(_ meeting: Meeting, of dossier: Dossier, minutes: Minutes, on day: Day) {
        partners = MinutesDocument.build(meeting, of: dossier, minutes: minutes, for: .partners, on: day)
        everybody = MinutesDocument.build(meeting, of: dossier, minutes: minutes, for: .public, on: day)
    }

    /// The minutes as a later meeting approves them.
    package init(_ reading: MinutesReading, approvedAt later: ID<Meeting>) throws(Refusal) {
        let approved = try reading.approved(at: later, as: "")
        self.init(
            reading.meeting, of: reading.dossier, minutes: approved,
            on: approved.approvedOn ?? reading.meeting.when.last)
    }

    /// Reads what `text` wrote; nil for anything else.
    package init?(_ text: String) {
        guard let frozen = try? JSON.value(FrozenMinutes.self, of: text) else {
            return nil
        }
        self = frozen
    }

    /// As it is kept.
    package var text: String {
        get throws { try JSON.text(self) }
    }

    /// The document of an audience.
    package func document(for audience: Audience) -> Document {
        switch audience {
        case .partners, .signatories: partners
        case .public: everybody
        }
    }

    /// The same minutes, as they were kept, without the names that a book hides; nil when they name nobody.
    package func withdrawing(_ book: NameBook, on day: Day) -> FrozenMinutes? {
        let masking = Masking(book)
        let (named, unnamed) = (masking.applied(to: partners), masking.applied(to: everybody))
        guard named != partners || unnamed != everybody else { return nil }
        return FrozenMinutes(named.modified(on: day), unnamed.modified(on: day))
    }

    private init(_ partners: Document, _ everybody: Document) {
        (self.partners, self.everybody) = (partners, everybody)
    }

    /// Whether the facts now would say something else.
    package func differs(from other: FrozenMinutes) -> Bool {
        partners.blocks != other.partners.blocks || partners.title != other.partners.title
            || partners.subtitle != other.partners.subtitle
    }
}
