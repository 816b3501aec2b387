import Documents
import Domain
import HTML

/// The minutes of a meeting with the facts that they are written from.
struct MinutesInHand {
    let dossier: Dossier
    let meeting: Meeting
    let minutes: Minutes
    let today: Day

    /// The document: the frozen one once approved, else what the facts say today.
    func document(for audience: Audience) -> Document {
        // Who entered the directory since the approval is hidden as well.
        if let kept { return Masking(dossier, for: audience).applied(to: kept.document(for: audience)) }
        return MinutesDocument.build(meeting, of: dossier, minutes: minutes, for: audience, on: today)
    }

    /// Whether the facts have changed since the approval: the frozen document does not follow them.
    var hasDrifted: Bool {
        guard let kept else { return false }
        return kept.differs(from: Self.frozen(meeting, dossier, minutes))
    }

    /// The document that an approval keeps.
    static func frozen(_ meeting: Meeting, _ dossier: Dossier, _ minutes: Minutes) -> FrozenMinutes {
        FrozenMinutes(
            meeting, of: dossier, minutes: minutes, on: minutes.approvedOn ?? meeting.when.last)
    }

    /// The pages above the compte-rendu.
    func breadcrumb(_ viewer: Viewer) -> [Link] {
        viewer.breadcrumb(dossier.contract, .meetings(dossier.slug), .meeting(dossier.slug, meeting))
    }

    /// The meetings at which it may be approved, the latest first.
    var approvers: [Meeting] {
        dossier.meetings.reversed().filter {
            $0.id != meeting.id && $0.state == .held && $0.when.first >= meeting.when.first
        }
    }

    /// Electronic addresses of those who were there, excused or represented.
    var addresses: [String] {
        Set(meeting.attendance.compactMap { dossier.$people[$0.person]?.email.unlessBlank }).sorted()
    }

    /// The text of the e-mail that goes with the minutes.
    var letter: String {
        let date = meeting.when.genitive
        let wish =
            minutes.remarksUntil.map {
                "Merci de nous faire part de vos remarques au plus tard le \(French.date($0))."
            } ?? "Merci de nous faire part de vos remarques."
        return """
            Bonjour,

            Vous trouverez ci-joint le projet de compte-rendu de la réunion «\u{202f}\(meeting.name)\u{202f}» \(date).

            \(wish) Sans remarque de votre part, il sera soumis à approbation à la prochaine réunion.

            Bien cordialement,
            La coordination du \(dossier.contract.name)
            """
    }

    private var kept: FrozenMinutes? { minutes.frozen.flatMap { FrozenMinutes($0) } }
}
