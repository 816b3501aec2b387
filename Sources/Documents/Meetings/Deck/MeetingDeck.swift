import Domain

/// The diaporama of a meeting, from what is recorded up to its day, in the order in which a COPIL is shown it.
package enum MeetingDeck {
    /// The deck as chosen and completed, printed on a day. The public reads no name and no note.
    package static func build(
        _ meeting: Meeting, of dossier: Dossier, choices: Deck? = nil, for audience: Audience = .partners,
        on day: Day
    ) -> Document {
        let chosen = slides(of: meeting, in: dossier, choices: choices, for: audience, on: day)
            .filter { !$0.isHidden }.map(\.slide)
        var document = Document(
            of: dossier, title: title(of: meeting, in: dossier),
            subtitle: French.capitalized(meeting.when.prose(at: meeting.time)),
            date: "Établi le \(French.date(day))", day: day,
            footer: "Diaporama, \(meeting.called)\(audience == .public ? " – version publique" : "")",
            blocks: chosen.map(Block.slide))
        if audience == .public { document = document.withoutNotes }
        return Masking(dossier, for: audience).applied(to: document)
    }

    /// Every slide in order, those hidden too, with what was chosen of it.
    package static func slides(
        of meeting: Meeting, in dossier: Dossier, choices: Deck? = nil, for audience: Audience = .partners,
        on day: Day
    ) -> [ChosenSlide] {
        let made = DeckContext(meeting, dossier, for: audience, on: day).slides
        return ChosenSlide.arranged(made, by: choices)
    }

    /// «Diaporama du 2e comité de pilotage du 7 février 2023».
    package static func title(of meeting: Meeting, in dossier: Dossier) -> String {
        switch meeting.kind {
        case .steering, .technical: "Diaporama du \(meeting.longName) \(meeting.when.genitive)"
        case .workingGroup, .information, .external: "Diaporama\u{202f}: \(meeting.title)"
        }
    }
}

/// A slide with what was chosen of it.
package struct ChosenSlide: Sendable, Equatable {
    /// As it is shown: its title, its text and its notes those that were chosen.
    package var slide: Block.Slide
    /// The title that the facts give; empty for a slide of one's own.
    package let ownTitle: String
    /// What was chosen; nil for a slide that nobody touched.
    package let choice: DeckSlide?

    /// Whether it is left out of what is printed.
    package var isHidden: Bool { choice?.isHidden ?? false }

    /// Whether a person added it.
    package var isOwn: Bool { DeckSlide.isOwn(slide.key) }

    /// The slides that the facts make in the order chosen, each completed, with those that a person added.
    static func arranged(_ made: [Block.Slide], by deck: Deck?) -> [ChosenSlide] {
        let choices = Dictionary((deck?.slides ?? []).map { ($0.key, $0) }) { first, _ in first }
        let byKey = Dictionary(made.map { ($0.key, $0) }) { first, _ in first }
        return (deck?.order(over: made.map(\.key)) ?? made.map(\.key)).compactMap { key in
            let choice = choices[key]
            if let slide = byKey[key] {
                return ChosenSlide(
                    slide: slide.completed(by: choice), ownTitle: slide.title.plainText, choice: choice)
            }
            guard let choice, DeckSlide.isOwn(key) else { return nil }
            let title: Text = choice.title.isBlank ? "Diapositive sans titre" : Text(choice.title)
            return ChosenSlide(
                slide: Block.Slide(key, title).completed(by: choice), ownTitle: "", choice: choice)
        }
    }
}

extension Block.Slide {
    /// The slide with the title, the text and the notes that were chosen.
    fileprivate func completed(by choice: DeckSlide?) -> Block.Slide {
        guard let choice else { return self }
        var slide = self
        if let title = choice.title.unlessBlank { slide.title = Text(title) }
        slide.blocks += [Block](markup: choice.text)
        slide.notes += [Block](markup: choice.notes).flatMap(\.lines).map { Text($0) }
        return slide
    }
}
