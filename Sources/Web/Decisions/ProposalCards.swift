import Domain
import HTML

/// The propositions that a COPIL has before it, each with its answers ready: one press writes the decision, with the words
/// and the effect that the proposition wishes.
struct ProposalCards: OfDossier, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let meeting: Meeting
    /// Where one comes back to after a press.
    let place: Place

    /// The page that shows the cards.
    enum Place: Equatable {
        case decisions
        /// At a point of the agenda, counted from 1.
        case session(point: Int)

        /// As a form carries it along.
        var answer: String {
            switch self {
            case .decisions: ""
            case .session(let point): String(point)
            }
        }
    }

    /// A list; nothing where no proposition waits, or where none may be answered.
    var html: HTML {
        guard mayEdit, meeting.answersProposals else { return .empty }
        let cards = dossier.proposalsAtHand(of: meeting).map(card)
        return .when(!cards.isEmpty, "<ul class=\"proposals\">\(HTML.joined(cards, separator: .empty))</ul>")
    }

    private func card(_ proposal: ProposalAtHand) -> HTML {
        let conclusion = proposal.conclusion
        let name = "proposition-\(conclusion.id)"
        return """
            <li class="proposal" id="\(name)" data-live="\(name)"><div class="prose">\(HTML.markup(conclusion.text))</div>\
            <p class="line-note">\(notes(proposal))</p>\
            \(proposal.answer.map { answered($0, to: conclusion) } ?? answers(to: conclusion))</li>
            """
    }

    /// Who made it, where, and what adopting it changes.
    private func notes(_ proposal: ProposalAtHand) -> HTML {
        let (conclusion, made) = (proposal.conclusion, proposal.meeting)
        let by = dossier.$organizations[conclusion.organization].map { ", proposée par \($0.called)" } ?? ""
        let group = conclusion.opens.isBlank ? "" : "\u{202f}: \(conclusion.opens)"
        let effect = conclusion.wish.map { "\(HTML.tag($0))\(group)" as HTML }
        let parts = [
            HTML.link(made.called, Path.conclusion(slug, made.id, conclusion.id)) + "\(by)", effect,
            dossier.links(to: conclusion.actions),
        ].compactMap(\.self).filter { !$0.isEmpty }
        return HTML.joined(parts, separator: " · ")
    }

    private func answers(to conclusion: Conclusion) -> HTML {
        """
        <div class="proposal-answers">\(press("Adopter", .adopted, to: conclusion, .primary))\(reserving(conclusion))\
        \(press("Reporter", .postponed, to: conclusion))\(press("Refuser", .refused, to: conclusion))</div>
        """
    }

    private func press(
        _ label: String, _ outcome: Decision.Outcome, to conclusion: Conclusion,
        _ style: HTML.ButtonStyle = .secondary
    ) -> HTML {
        HTML.postButton(
            label, action: Path.answer(slug, meeting.id, to: conclusion.id), csrf: viewer.csrf, style: style,
            about: about(conclusion), values: ["outcome": outcome.rawValue, "point": place.answer])
    }

    /// What is reserved is written first: no reserve goes without its words.
    private func reserving(_ conclusion: Conclusion) -> HTML {
        let field = Field(
            "reserve", "Ce que le COPIL réserve", isRequired: true, id: "reserve-\(conclusion.id)"
        ).text()
        let form = HTML.form(
            action: Path.answer(slug, meeting.id, to: conclusion.id), csrf: viewer.csrf
        ) {
            Field.hidden("outcome", Decision.Outcome.adoptedWithReserve.rawValue)
                + Field.hidden("point", place.answer) + field
                + HTML.button("Adopter avec cette réserve", .secondary, about: about(conclusion))
        }
        return """
            <details class="proposal-reserve"><summary class="button button-secondary">Avec réserve\
            <span class="hidden"> \(about(conclusion))</span></summary>\(form)</details>
            """
    }

    private func answered(_ decision: Decision, to conclusion: Conclusion) -> HTML {
        let undo = HTML.postButton(
            "Annuler", action: Path.takeBackAnswer(slug, meeting.id, to: conclusion.id), csrf: viewer.csrf,
            style: .quiet, about: "la réponse à \(about(conclusion))", values: ["point": place.answer])
        return """
            <div class="proposal-answers"><p>\(HTML.tag(decision.outcome)) \(HTML.tag(decision.effect))</p>\(undo)</div>\
            \(decision.reserveShown)
            """
    }

    private func about(_ conclusion: Conclusion) -> String {
        "«\u{202f}\(Markup(conclusion.text).plainText.shortened(60))\u{202f}»"
    }
}
