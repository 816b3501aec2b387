import Documents
import Domain
import HTML
import Hummingbird
import Storage

/// The synthesis at any date, on screen, in print and for a spreadsheet.
struct SynthesisRoutes {
    var routes: [Route] {
        let path = "/cls/{slug}/synthese"
        return [.page(path, in: .synthesis, show)] + Route.spreadsheets(path, spreadsheet)
            + Route.prints(path, in: .synthesis, print)
    }

    private func show(_ visit: MemberVisit) async throws -> SynthesisPage {
        let typed = visit.query("date")
        let day = Reading.day(typed, on: visit.today)
        let dossier = try await visit.dossier(.synthesisPage(on: day ?? visit.today))
        var page = SynthesisPage(
            viewer: visit.viewer, dossier: dossier, synthesis: dossier.synthesisKnown(on: day ?? visit.today))
        if day == nil, !typed.isBlank {
            page.typed = typed
            page.errors = ["date": Reading.noDay(typed, on: visit.today)]
        }
        return page
    }

    private func print(_ visit: MemberVisit, _ format: Format) async throws -> Printout {
        let (dossier, synthesis) = try await read(visit)
        return Printout(
            SynthesisDocument.build(synthesis, of: dossier, on: visit.today), of: dossier,
            named: "synthese-\(synthesis.day.iso)", as: "Synthèse au \(French.date(synthesis.day))")
    }

    private func spreadsheet(_ visit: MemberVisit) async throws -> (Spreadsheet, Contract) {
        let (dossier, synthesis) = try await read(visit)
        let sheet = Spreadsheet(
            name: "synthese-\(synthesis.day.iso)", label: "Synthèse au \(French.date(synthesis.day))",
            rows: [Self.header] + synthesis.lines.map(Self.row))
        return (sheet, dossier.contract)
    }

    private func read(_ visit: MemberVisit) async throws -> (Dossier, Synthesis) {
        let dossier = try await visit.dossier()
        return (dossier, dossier.synthesisKnown(on: visit.dayAsked))
    }

    private static let header = [
        "Numéro", "Code ARS", "Fiche", "Groupe", "Règle", "Démarrée", "En cours", "Atteinte des objectifs",
        "Échéance prévue", "Reste-à-faire ou commentaire",
    ]

    private static func row(_ line: Synthesis.Line) -> [String] {
        let bilan = line.assessment
        return [
            String(line.action.number), line.action.code, line.action.title, line.verdict.label, line.reason,
            bilan?.started == true ? "Oui" : "Non", bilan?.underway == true ? "Oui" : "Non",
            bilan?.attainmentLabel ?? "", bilan?.horizon?.french ?? "",
            Markup(bilan?.remaining ?? "").plainText,
        ]
    }
}
