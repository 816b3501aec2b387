import Domain
import HTML

/// The tree as nested lists, for narrow screens.
struct TreeOutline {
    let dossier: Dossier
    private let lines: [Synthesis.Line]

    init(dossier: Dossier, day: Day) {
        self.dossier = dossier
        lines = dossier.synthesis(on: day).lines
    }

    var html: HTML {
        "<div class=\"tree-outline\">\(HTML.joined(dossier.axes, axis))</div>"
    }

    private func axis(_ axis: Axis) -> HTML {
        let objectives = dossier.objectives.filter { $0.axis == axis.id }
        let loose = lines.filter { $0.action.axis == axis.id && $0.action.objective == nil }
        let rest = HTML.when(!loose.isEmpty, "<li>Sans objectif stratégique\(fiches(loose))</li>")
        let branches = HTML.joined(objectives) { objective in
            let own = lines.filter { $0.action.objective == objective.id }
            return "<li>\(objective.title)\(fiches(own))</li>"
        }
        return """
            <section><h2>\(HTML.link(axis.label, Path.axisPlace(dossier.slug, axis)))</h2>\
            <ul>\(branches)\(rest)</ul></section>
            """
    }

    private func fiches(_ lines: [Synthesis.Line]) -> HTML {
        .lines(
            lines.map { line in
                let link = HTML.line(
                    "\(line.action.number). \(line.action.title)",
                    Path.action(dossier.slug, line.action.number), note: "\(line.verdict.label)")
                return "\(HTML.mark(Tone(line.bucket))) \(link)"
            })
    }
}
