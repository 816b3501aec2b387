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
        let last = Set(dues.map { Horizon.day($0.deadline) })
        // An étape of the contract on the last day to meet is told with it.
        let told = review.coming.filter {
            !($0.actions.isEmpty && $0.kind == .step && last.contains($0.when))
        }
        return told.reduce(into: []) { kept, date in
            guard date.kind == .forecast,
                let same = kept.firstIndex(where: { $0.kind == .forecast && $0.when == date.when })
            else { return kept.append(date) }
            kept[same] = kept[same].joining(date)
        }
    }

    /// «Le Comité technique du CLS doit se réunir au plus tard le 15 mai 2023.»
    private var deadlines: [Text] {
        dues.map { due in
            Text(
                due.french(
                    French.capitalized(French.the(Grammar.inSentence(due.committee.name))),
                    on: review.quarter.last))
        }
    }

    private var dues: [CommitteeDue] {
        let day = review.quarter.last
        return review.dossier.known(on: day).committeeDues(on: day)
    }
}
