import Domain
import HTML

/// The lines of a table that are ready, reread before they are submitted: what each changes, and what all of them change of
/// the synthesis. A line that changes nothing is confirmed apart.
struct AssessmentSubmissionPage: OfDossier, ShownPage, Viewed {
    let dossier: Dossier
    let viewer: Viewer
    let table: AssessmentTable
    /// Those that the reader may write.
    let lines: [AssessmentTable.Line]
    /// The tokens that were ticked, when it was refused.
    var ticked: [String] = []
    var errors = FieldErrors()
    /// Whether a line changed since it was read.
    var hasChanged = false

    init(_ dossier: Dossier, _ occasion: AssessmentTable.Occasion, for viewer: Viewer) {
        (self.dossier, self.viewer) = (dossier, viewer)
        table = AssessmentTable(of: dossier, occasion, on: viewer.today, by: viewer.member.id)
        lines = table.lines.filter { $0.bilan.isOpen && viewer.may(.writeAssessment(of: $0.action.id)) }
    }

    private var back: String { Path.assessmentTable(slug, table.occasion) }
    private var day: String { French.date(table.occasion.day) }
    private var changed: [AssessmentTable.Line] { lines.filter { $0.isReady && !$0.isUnchanged } }
    private var unchanged: [AssessmentTable.Line] { lines.filter { $0.isReady && $0.isUnchanged } }

    var page: Page {
        Page(
            "Relire et soumettre", kicker: "\(table.occasion.kind.label) au \(day)",
            lead:
                "Un bilan soumis part à la référente ou au référent ARS\u{202f}; il se reprend tant que personne ne l’a jugé.",
            breadcrumb: above(Link("Bilans", Path.assessments(slug)), Link("Tableau des bilans", back)),
            errors: errors, width: .text,
            content: stale + (changed + unchanged).isEmptyOr(nothing, form) + rest)
    }

    private var stale: HTML {
        .when(
            hasChanged,
            HTML.callout(
                .warning, "Rien n’a été soumis",
                "<p>Une ligne a changé depuis que vous l’avez lue. Relisez, puis soumettez.</p>"))
    }

    private var nothing: HTML {
        HTML.emptyState(
            "Aucune ligne prête",
            purpose:
                "Une ligne est prête quand ses trois faits et son reste-à-faire sont dits, et que son échéance n’est pas passée.",
            action: HTML.buttonLink("Revenir au tableau", back, .primary))
    }

    private var form: HTML {
        HTML.form(action: "\(Path.assessmentTable(slug))/soumission", csrf: viewer.csrf) {
            Field.hidden("date", table.occasion.day.iso) + Field.hidden("type", table.occasion.kind.word)
                + changes + counters + confirmations
                + HTML.formActions(
                    HTML.button("Soumettre les bilans cochés"),
                    HTML.buttonLink("Revenir au tableau", back, .quiet))
        }
    }

    private var changes: HTML {
        guard !changed.isEmpty else { return .empty }
        let choices = changed.map { line in
            Choice(line.token, line.called, hint: line.changes.french.joined(separator: ". ") + ".")
        }
        return Field("fiche", "Ce qui change", errors: errors).checkboxes(
            choices, selected: Set(ticked.isEmpty ? choices.map(\.value) : ticked))
    }

    /// Nothing goes on saying the same without a person who says so.
    private var confirmations: HTML {
        guard !unchanged.isEmpty else { return .empty }
        let choices = unchanged.map { line in
            let since =
                line.unchangedSince.map { " Elle dit la même chose depuis le \(French.date($0))." } ?? ""
            return Choice(
                line.token, line.called,
                hint: "Inchangée\u{202f}: je confirme qu’elle est toujours vraie au \(day).\(since)")
        }
        return Field(
            "fiche", "Inchangées",
            hint: "Cochez celles qui restent vraies\u{202f}: l’ARS lira depuis quand elles n’ont pas changé.",
            errors: changed.isEmpty ? errors : FieldErrors(), id: changed.isEmpty ? nil : "champ-inchangees"
        ).checkboxes(choices, selected: Set(ticked), selectsAll: choices.count > 1)
    }

    /// The four groups of the synthesis, before and after.
    private var counters: HTML {
        let before = table.synthesis(of: dossier)
        let after = table.synthesis(of: dossier, with: changed.map(\.bilan))
        let rows = Bucket.allCases.map { bucket -> [HTML] in
            ["\(bucket.label)", "\(before.count(bucket))", "\(after.count(bucket))"]
        }
        return Table(
            "Synthèse", caption: "Ce que la synthèse au \(day) compte",
            columns: ["Groupe", .init("Avant", isNumeric: true), .init("Après", isNumeric: true)]
        ).with(rows: rows)
    }

    /// What is not ready, and why.
    private var rest: HTML {
        let waiting = lines.compactMap { line -> HTML? in
            guard case .incomplete(let missing) = line.progress else { return nil }
            return HTML.line(
                line.called, "\(back)#ligne-\(line.action.number)", note: "\(missing.joined(separator: ", "))"
            )
        }
        return .section("Restent à compléter", .lines(waiting))
    }
}

extension AssessmentTable.Line {
    /// «Fiche 9 : Prévention…».
    var called: String { "Fiche\u{a0}\(action.number)\u{202f}: \(action.title)" }

    /// What stands for the line as it was read: its fiche, its version, a mark of what it says.
    var token: String {
        let said = Assessment.lineForm.answers(of: bilan).typed.map { "\($0.name)=\($0.value)" }
        return "\(action.number).\(isStored ? bilan.version : 0).\(ReadMarks.mark(said))"
    }
}

extension Array {
    /// One thing where there is nothing, else another.
    fileprivate func isEmptyOr(_ nothing: HTML, _ something: HTML) -> HTML { isEmpty ? nothing : something }
}
