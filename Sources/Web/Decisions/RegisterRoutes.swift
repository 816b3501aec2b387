import Documents
import Domain
import HTML
import Hummingbird
import Storage

/// The register of decisions, on screen and as a file.
struct RegisterRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/decisions"
        return [.get(root, show), .get("\(root).csv", csv)] + Route.prints(root, printed)
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        return .html(
            visit.page(
                RegisterPage(visit: visit, dossier: dossier).page, of: dossier.contract, in: .decisions))
    }

    private func csv(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        let lines = RegisterPage(visit: visit, dossier: dossier).lines
        return try await visit.csv(
            RegisterTable(dossier: dossier, lines: lines).rows, named: "decisions",
            as: "Registre des décisions",
            in: dossier.contract.slug)
    }

    private func printed(_ visit: MemberVisit, _ format: Format) async throws -> Response {
        let dossier = try await visit.dossier()
        let page = RegisterPage(visit: visit, dossier: dossier)
        let document = DecisionRegister.build(
            page.lines, waiting: page.filter.isNarrow ? [] : page.register.waiting,
            scope: page.filter.words(dossier), of: dossier, for: Audience(visit), on: visit.today)
        try await visit.noteExport("Registre des décisions en \(format.name)", in: dossier.contract.slug)
        return await visit.printed(
            document, as: format, named: "decisions", of: dossier.contract, in: .decisions)
    }
}

/// The register for a spreadsheet: exactly what the page shows.
struct RegisterTable {
    let dossier: Dossier
    let lines: [Register.Line]

    var rows: [[String]] {
        [
            [
                "Date", "Réunion", "Décision", "Suite donnée", "Réserve", "Effet", "Fiches",
                "Propositions", "Devenir", "Tâches", "Réunions", "Journal", "Bilans",
            ]
        ] + lines.map(row)
    }

    private func row(_ line: Register.Line) -> [String] {
        let actions = dossier.actionsByID
        func numbers(_ ids: [ID<Action>]) -> String {
            ids.compactMap { actions[$0].map { String($0.number) } }.joined(separator: ", ")
        }
        return [
            line.meeting.when.french, line.meeting.name, Markup(line.decision.text).plainText,
            line.decision.outcome.label, Markup(line.decision.reserve).plainText, line.decision.effect.label,
            numbers(line.decision.actions),
            line.proposals.map { "\(Markup($0.conclusion.text).plainText) (\($0.meeting.called))" }
                .joined(separator: "\n"), line.french,
            line.tasks.map { Markup($0.task.text).plainText }.joined(separator: "\n"),
            line.meetings.map { "\($0.title), \($0.when.french)" }.joined(separator: "\n"),
            line.entries.map { "\($0.title), \($0.when.french)" }.joined(separator: "\n"),
            line.assessments.map { "\($0.kind.label), fiche \(numbers([$0.action]))" }
                .joined(separator: "\n"),
        ]
    }
}
