import Domain
import HTML
import Storage

/// What an import wrote, with what takes it back.
struct ImportReportPage<Subject: ImportSubject>: ShownPage {
    let viewer: Viewer
    let contract: Contract
    let subject: Subject
    let sent: SentImport
    let report: ImportReport

    var page: Page {
        Page(
            isUndone ? subject.undoneTitle : subject.doneTitle, lead: lead,
            breadcrumb: viewer.breadcrumb(
                contract, subject.list(slug), Link(subject.title, subject.path(slug))), actions: actions,
            width: .wide,
            content: subject.written(report, slug: slug, isUndone: isUndone) + remarks)
    }

    private var isUndone: Bool { if case .undone = sent.state { true } else { false } }

    private var lead: HTML {
        let outcome = isUndone ? "Le contrat est comme avant." : "\(subject.told(report))."
        return "\(sent.name), le \(sent.moment.french). \(outcome)"
    }

    private var actions: HTML {
        if isUndone { return HTML.buttonLink(subject.title, subject.path(slug), .primary) }
        return HTML.buttonLink(subject.seeTitle, subject.list(slug).href, .primary)
            + HTML.postButton(
                "Annuler cet import", action: "\(subject.path(slug, sent.id))/annulation",
                csrf: viewer.csrf,
                about: "et tout ce qu’il a écrit")
    }

    private var remarks: HTML {
        let lines = report.remarks.map { remark -> HTML in
            let name = remark.text.unlessBlank.map { "\u{202f}: «\u{202f}\($0)\u{202f}»" } ?? ""
            return "\(remark.reason)\(name)" + HTML.lineNote("\(remark.sheet)")
        }
        return .when(!lines.isEmpty, HTML.section("\(subject.remarksTitle)", HTML.lines(lines)))
    }
}
