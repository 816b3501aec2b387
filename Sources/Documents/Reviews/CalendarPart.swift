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

    /// «Le Comité technique du CLS doit se réunir au plus tard le 15 mai 2023.»
    private var deadlines: [Text] {
        let day = review.quarter.last
        return review.dossier.known(on: day).committeeDues(on: day).map { due in
            Text(due.french(French.capitalized(French.the(Grammar.inSentence(due.committee.name))), on: day))
        }
    }
}
