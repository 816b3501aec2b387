import Drawings

extension Block {
    /// What is done and planned on a scale of time, a line a thing: shapes that a suite can edit, and what they say.
    /// Days are counted, so that a format only has to place them.
    package struct Timeline: Sendable, Equatable, Codable {
        /// A part of the scale, from its first day to the next part.
        package struct Unit: Sendable, Equatable, Codable {
            package var label: String
            package var first: Int
        }

        /// A day, or the span that a date may mean.
        package struct Mark: Sendable, Equatable, Codable {
            package var first: Int
            package var last: Int
            package var isDone: Bool
            /// What it says, for who does not see it.
            package var sentence: String
        }

        /// One line.
        package struct Row: Sendable, Equatable, Codable {
            package var label: String
            /// What the line says, for who does not see it.
            package var sentence: String
            /// What stands on the scale where it has no mark.
            package var note: String
            package var marks: [Mark]
        }

        /// A line through the whole scale: a committee, or the day that is told.
        package struct Marker: Sendable, Equatable, Codable {
            package var label: String
            package var day: Int
        }

        package var title: String
        package var units: [Unit]
        /// The day after the last of the scale.
        package var end: Int
        package var today: Marker
        package var committees: [Marker]
        package var rows: [Row]
        /// What its shapes mean.
        package var legend: String
        /// What it shows, for those who do not see it.
        package var alternative: String
    }
}

extension Block.Timeline {
    /// That of a drawing, with what its shapes mean.
    package init(_ chart: PlanningChart, legend: String) {
        self.init(
            title: chart.title, units: chart.ticks.map { Unit(label: $0.label, first: $0.day) },
            end: chart.end,
            today: Marker(label: chart.today.label, day: chart.today.day),
            committees: chart.committees.map { Marker(label: $0.label, day: $0.day) },
            rows: chart.rows.map { row in
                Row(
                    label: row.title, sentence: row.sentence, note: row.note,
                    marks: row.marks.map {
                        Mark(
                            first: $0.span.first, last: $0.span.last, isDone: $0.isDone, sentence: $0.sentence
                        )
                    })
            }, legend: legend, alternative: chart.description)
    }

    /// The same drawn, for formats that have no shapes.
    package var drawing: Drawing {
        PlanningChart(
            title,
            rows.map { row in
                PlanningChart.Row(
                    row.label, sentence: row.sentence,
                    marks: row.marks.map {
                        PlanningChart.Mark(
                            PlanningChart.Span($0.first, $0.last), isDone: $0.isDone, sentence: $0.sentence)
                    }, note: row.note)
            },
            ticks: units.map { PlanningChart.Marker($0.first, $0.label) }, to: end,
            today: PlanningChart.Marker(today.day, today.label),
            committees: committees.map { PlanningChart.Marker($0.day, $0.label) }, on: .page
        ).drawing()
    }

    /// The drawing as a block of a text, with its alternative.
    var figure: Block.Figure {
        Block.Figure(
            picture: .svg(drawing.svg(id: "planning")), caption: Text(legend), alternative: alternative,
            width: 1)
    }

    /// What its lines say.
    package var table: Block.Table {
        Block.Table(
            caption: Text("\(title), ligne par ligne"),
            columns: [.init("Ligne", weight: 2), .init("Ce qui s’y trouve", weight: 3)],
            rows: rows.map { row in
                let said = row.marks.map(\.sentence)
                return [Text(row.label), Text(said.isEmpty ? row.note : said.joined(separator: "\n"))]
            },
            hasRowHeader: true)
    }

    /// As every format can print it: lines on one line, a scale that has a length.
    var cleaned: Self {
        var clean = self
        clean.title = title.cleanedLine
        clean.legend = legend.cleanedLine
        clean.alternative = alternative.cleanedLine
        clean.today.label = today.label.cleanedLine
        clean.units = units.map { Unit(label: $0.label.cleanedLine, first: $0.first) }
        clean.committees = committees.map { Marker(label: $0.label.cleanedLine, day: $0.day) }
        clean.rows = rows.map { row in
            var row = row
            (row.label, row.sentence, row.note) = (
                row.label.cleanedLine, row.sentence.cleanedLine, row.note.cleanedLine
            )
            row.marks = row.marks.map { mark in
                var mark = mark
                mark.sentence = mark.sentence.cleanedLine
                return mark
            }
            return row
        }
        clean.end = max(end, (units.first?.first ?? 0) + 1)
        return clean
    }
}
