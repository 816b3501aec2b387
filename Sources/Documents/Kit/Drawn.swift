import Domain
import Drawings

extension Document.Tone {
    /// The colour and shape of a group of the synthesis.
    package init(_ bucket: Bucket) {
        self =
            switch bucket {
            case .attained: .attained
            case .onTrack: .onTrack
            case .planNeeded: .planNeeded
            case .willNotBeAttained: .notAttained
            }
    }
}

extension Block {
    /// A drawing of ours; its description is its alternative text.
    static func figure(_ drawing: Drawing, caption: Text = Text(), width: Double = 1) -> Block {
        .figure(
            .svg(drawing.svg(id: "dessin")), caption: caption, alternative: drawing.description, width: width)
    }
}

extension Synthesis {
    /// The four buckets as one bar.
    func bar(_ title: String) -> Drawing {
        SynthesisBar(title, counts(of: lines)).drawing()
    }

    /// The four buckets of each axis.
    func bars(byAxis axes: [Axis], _ title: String) -> Drawing {
        let rows = axes.map { axis in
            BucketsByAxis.Row(
                "Axe\u{a0}\(axis.number)", axis.title, counts(of: lines.filter { $0.action.axis == axis.id }))
        }
        return BucketsByAxis(title, rows).drawing()
    }

    private func counts(of lines: [Line]) -> [BucketCount] {
        Bucket.allCases.map { bucket in
            BucketCount(bucket, lines.count { $0.bucket == bucket }, label: label(bucket))
        }
    }
}

extension Indicator {
    /// Its course up to a day; nil while fewer than two values would draw nothing.
    func course(on day: Day) -> Drawing? {
        let known = readings.filter { $0.day <= day }
        guard scale != .words, known.count(where: { $0.value != nil }) > 1 else { return nil }
        let values = known.map {
            DatedValue(
                day: $0.day.daysSinceEpoch, date: French.date($0.day), value: $0.value, text: $0.french)
        }
        func reference(_ value: Double?) -> ReferenceValue? {
            value.map { ReferenceValue($0, text: scale == .number ? French.number($0) : say($0)) }
        }
        return Sparkline(label, values, baseline: reference(baseline), target: reference(target)).drawing()
    }
}
