import Domain

/// What the slides of a meeting are made from: its facts, and those of the contract up to its day.
struct DeckContext {
    let meeting: Meeting
    let dossier: Dossier
    let facts: Facts
    /// What is known on this day is shown: that of the meeting, or today while it lies ahead.
    let day: Day
    let synthesis: Synthesis

    init(_ meeting: Meeting, _ dossier: Dossier, for audience: Audience, on today: Day) {
        self.meeting = meeting
        day = min(meeting.when.last, today)
        // The meeting itself is told whenever it was noted.
        let then = dossier.known(on: day)
        self.dossier = then
        facts = Facts(then, for: audience, on: day)
        let known = then.synthesis(on: day)
        let own = DeckContext.actions(of: meeting, in: dossier)
        synthesis = own.isEmpty ? known : known.restricted(to: own)
    }

    /// A COPIL and a COTECH look at every fiche, the others at theirs.
    private static func actions(of meeting: Meeting, in dossier: Dossier) -> Set<ID<Action>> {
        switch meeting.kind {
        case .steering, .technical: []
        case .workingGroup, .information, .external:
            Set(meeting.actions + (dossier.$committees[meeting.committee]?.actions ?? []))
        }
    }

    /// Whether it looks at the whole contract.
    var isWhole: Bool {
        switch meeting.kind {
        case .steering, .technical: true
        case .workingGroup, .information, .external: false
        }
    }

    var committee: Committee? { dossier.$committees[meeting.committee] }

    /// The slides that the facts make; a part without any has no intertitle.
    var slides: [Block.Slide] {
        let opening = DeckOpening(context: self).slides
        let parts = [
            DeckPart("assessment", assessmentTitle, DeckStanding(context: self).slides),
            DeckPart("committees", committeesTitle, DeckTechnical(context: self).slides),
            DeckPart("evaluation", evaluationTitle, DeckEvaluation(context: self).slides),
        ].filter { !$0.slides.isEmpty }
        let told = parts.enumerated().flatMap { index, part in part.numbered(parts.count > 1 ? index + 1 : 0)
        }
        return opening + told + DeckEnd(context: self).slides
    }

    private var assessmentTitle: String {
        guard isWhole else { return "Où en sont les fiches du groupe" }
        let kinds = synthesis.lines.compactMap(\.assessment?.kind)
        let kind = Assessment.Kind.allCases.max { left, right in
            kinds.count { $0 == left } < kinds.count { $0 == right }
        }
        return "\(kind?.label ?? "Bilan") du CLS \(dossier.contract.period)"
    }

    private var committeesTitle: String {
        let years = Set(DeckTechnical(context: self).meetings.map(\.when.first.year)).sorted().map(
            String.init)
        guard !years.isEmpty else { return "Déploiement du CLS" }
        return switch meeting.kind {
        case .steering: "Comités techniques de \(French.list(years))"
        case .technical: "Depuis le comité technique précédent"
        case .workingGroup, .information, .external: "Depuis la réunion précédente"
        }
    }

    private var evaluationTitle: String { "Évaluation du CLS \(dossier.contract.generationName)" }
}

/// A part of a deck, which its intertitle opens.
struct DeckPart {
    let key: String
    let title: String
    let slides: [Block.Slide]

    init(_ key: String, _ title: String, _ slides: [Block.Slide]) {
        (self.key, self.title, self.slides) = (key, title, slides)
    }

    /// The intertitle with what it announces, then the slides under its name; one slide announces itself.
    func numbered(_ number: Int) -> [Block.Slide] {
        guard slides.count > 1 else { return slides }
        let roman = ["", "I. ", "II. ", "III. ", "IV. ", "V. "]
        let name = (roman.indices.contains(number) ? roman[number] : "") + title
        let opening = Block.Slide("section:\(key)", Text(name), layout: .section)
        return [opening]
            + slides.map { slide in
                var named = slide
                named.subtitle = Text(name)
                return named
            }
    }
}

extension Synthesis {
    /// The same day, these fiches alone.
    fileprivate func restricted(to actions: Set<ID<Action>>) -> Synthesis {
        var own = self
        own.keep { actions.contains($0.action.id) }
        return own
    }
}
