import Domain

/// The dates that come, and those before which the committees must meet.
struct CalendarPart {
    let review: QuarterlyReview
    let facts: Facts

    var blocks: [Block] {
        let table = dates.isEmpty ? [] : [self.table]
        let all = table + deadlines.map(Block.paragraph)
        return all.isEmpty ? [.paragraph("Aucune date n’est annoncée à ce jour.")] : all
    }

    private var table: Block {
        .table(
            "Dates annoncées au \(French.date(review.quarter.last))",
            [
                .init("Date", weight: 1.5), .init("Ce qui est prévu", weight: 3.4),
                .init("Fiches", weight: 0.8),
                .init("Lieu", weight: 1.6),
            ],
            dates.map { date in
                [
                    "\(strong: date.moment)", Text(markup: date.label).asClause,
                    Text(
                        French.list(
                            date.actions.compactMap { facts.action($0)?.number }.sorted().map(String.init))),
                    Text(date.place),
                ]
            })
    }

    /// Forecasts of one date make one row.
    private var dates: [Coming] {
        review.coming.reduce(into: []) { kept, date in
            guard date.kind == .forecast,
                let same = kept.firstIndex(where: { $0.kind == .forecast && $0.when == date.when })
            else { return kept.append(date) }
            kept[same] = kept[same].joining(date)
        }
    }

    /// «Le comité technique est à réunir avant le 15 mai 2023.»
    private var deadlines: [Text] {
        let held = review.dossier.meetings.filter {
            $0.state == .held && $0.when.first <= review.quarter.last
        }
        let dues = review.dossier.committees.compactMap { committee -> (day: Day, sentence: Text)? in
            let last = held.filter { $0.committee == committee.id }.map(\.when.last).max()
            guard let due = Cadence.deadline(everyMonths: committee.everyMonths, lastHeld: last) else {
                return nil
            }
            let name = French.capitalized(Grammar.the(Grammar.inSentence(committee.name)))
            return (due, "\(name) est à réunir avant le \(strong: French.date(due)).")
        }
        return dues.sorted { $0.day < $1.day }.map(\.sentence)
    }
}
