/// The JSON of blocks, read by the press and kept with published versions. Described in press/README.md.
extension Block: Codable {
    private enum Key: String, CodingKey {
        case kind, level, text, items
    }

    private enum Kind: String, Codable {
        case heading, paragraph, list, definitions, table, figure, callout, keyFigures, quotation, stamp
        case pageBreak, annex, chart, timeline, slide
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(kind, forKey: .kind)
        switch self {
        case .heading(let level, let text):
            try container.encode(level, forKey: .level)
            try container.encode(text, forKey: .text)
        case .paragraph(let text): try container.encode(text, forKey: .text)
        case .definitions(let items): try container.encode(items, forKey: .items)
        case .keyFigures(let items): try container.encode(items, forKey: .items)
        case .list(let list): try list.encode(to: encoder)
        case .table(let table): try table.encode(to: encoder)
        case .figure(let figure): try figure.encode(to: encoder)
        case .callout(let callout): try callout.encode(to: encoder)
        case .quotation(let quotation): try quotation.encode(to: encoder)
        case .stamp(let stamp): try stamp.encode(to: encoder)
        case .annex(let annex): try annex.encode(to: encoder)
        case .chart(let chart): try chart.encode(to: encoder)
        case .timeline(let timeline): try timeline.encode(to: encoder)
        case .slide(let slide): try slide.encode(to: encoder)
        case .pageBreak: break
        }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        switch try container.decode(Kind.self, forKey: .kind) {
        case .heading:
            let level = try container.decode(Int.self, forKey: .level)
            self = .heading(level: level, try container.decode(Text.self, forKey: .text))
        case .paragraph: self = .paragraph(try container.decode(Text.self, forKey: .text))
        case .definitions: self = .definitions(try container.decode([Definition].self, forKey: .items))
        case .keyFigures: self = .keyFigures(try container.decode([KeyFigure].self, forKey: .items))
        case .list: self = .list(try List(from: decoder))
        case .table: self = .table(try Table(from: decoder))
        case .figure: self = .figure(try Figure(from: decoder))
        case .callout: self = .callout(try Callout(from: decoder))
        case .quotation: self = .quotation(try Quotation(from: decoder))
        case .stamp: self = .stamp(try Stamp(from: decoder))
        case .annex: self = .annex(try Annex(from: decoder))
        case .chart: self = .chart(try Chart(from: decoder))
        case .timeline: self = .timeline(try Timeline(from: decoder))
        case .slide: self = .slide(try Slide(from: decoder))
        case .pageBreak: self = .pageBreak
        }
    }

    private var kind: Kind {
        switch self {
        case .heading: .heading
        case .paragraph: .paragraph
        case .list: .list
        case .definitions: .definitions
        case .table: .table
        case .figure: .figure
        case .callout: .callout
        case .keyFigures: .keyFigures
        case .quotation: .quotation
        case .stamp: .stamp
        case .pageBreak: .pageBreak
        case .annex: .annex
        case .chart: .chart
        case .timeline: .timeline
        case .slide: .slide
        }
    }
}
