import Domain
import HTML
import Hummingbird
import Storage

/// The table of bilans: read, written line by line, reread and submitted.
struct AssessmentTableRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/bilans/tableau"
        // Who may write depends on the fiche of each line.
        return Route.list(root, in: .assessments) { visit in try await page(visit, visit.asked) } + [
            .post(root, save, showsForm: true),
            .get("\(root)/soumission", review), .post("\(root)/soumission", submit),
        ]
    }

    private func page(_ visit: MemberVisit, _ asked: FormData) async throws -> AssessmentTablePage {
        let occasion = try await visit.occasion(asked)
        let table: Extent =
            visit.may(.judgeAssessment) ? .assessmentTableSince(occasion) : .assessmentTable(occasion)
        let dossier = try await visit.dossier(
            visit.viewer.writesAssessments ? table + .attainmentProposals : table)
        var page = AssessmentTablePage(dossier, occasion, asked, for: visit.viewer)
        let typed = asked["date"]
        if !typed.isBlank, Reading.day(typed, on: visit.today) == nil {
            page.typed = typed
            page.dateErrors = ["date": Reading.noDay(typed, on: visit.today)]
        }
        return page
    }

    private func save(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        try await visit.keepLines(
            sent, in: .assessments, of: .assessment, id: \.id.rawValue,
            page: { asked in
                let page = try await page(visit, asked)
                try visit.requireAssessments()
                return page
            },
            completing: { $0.lines.taking($1) },
            leadingTo: { page in
                sent.has("relire") ? Path.assessmentSubmission(page.slug, page.table.occasion) : page.address
            },
            write: { row, bilan, slug in
                var bilan = bilan
                bilan.version = max(row.version, 1)
                try await visit.store.saveLine(bilan, in: slug, by: visit.signature)
            })
    }

    private func review(_ visit: MemberVisit) async throws -> Response {
        try await visit.show(submission(visit, visit.asked), in: .assessments)
    }

    /// What is submitted is what was read: a line that changed since is read again first.
    private func submit(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        var page = try await submission(visit, sent)
        page.ticked = sent.all("fiche")
        let chosen = page.lines.filter { page.ticked.contains($0.token) }
        if page.ticked.isEmpty {
            page.errors = ["fiche": "Cochez au moins une fiche."]
            return visit.show(page, in: .assessments)
        }
        do {
            guard chosen.count == Set(page.ticked).count else { throw Refusal.stale }
            try await visit.store.submit(
                chosen.map(\.bilan), in: page.slug, by: visit.signature)
        } catch Refusal.stale {
            page = try await submission(visit, sent)
            page.hasChanged = true
            return visit.show(page, in: .assessments, status: .conflict)
        }
        return .seeOther(Path.assessmentTable(page.slug, page.table.occasion))
    }

    private func submission(_ visit: MemberVisit, _ asked: FormData) async throws -> AssessmentSubmissionPage
    {
        let occasion = try await visit.occasion(asked)
        let dossier = try await visit.dossier(.assessmentTableSince(occasion))
        try visit.requireAssessments()
        return AssessmentSubmissionPage(dossier, occasion, for: visit.viewer)
    }
}

extension AssessmentTableLines {
    /// What was sent, with the attainment proposed in the line where somebody took it.
    fileprivate func taking(_ sent: FormData) -> FormData {
        let key = sent["proposer"]
        guard let action = dossier.actions.first(where: { String($0.number) == key }),
            let attainment = proposals[action.id]?.attainment
        else { return sent }
        return sent.replacing(Grid<Assessment>.name(key, "attainment"), attainment.rawValue)
    }
}

extension MemberVisit {
    /// The table that an address asks for; without a date, the one that people write or judge now, else today's.
    func occasion(_ asked: FormData) async throws -> AssessmentTable.Occasion {
        let slug = try slug()
        if let day = Reading.day(asked["date"], on: today) {
            return .init(Assessment.Kind(word: asked["type"]) ?? .intermediate, on: day)
        }
        let known = try await store.assessmentOccasion(
            elseLast: !viewer.writesAssessments, in: slug, visibleTo: member)
        return known ?? .init(.intermediate, on: today)
    }

    /// Refuses who writes no bilan of the contract.
    fileprivate func requireAssessments() throws {
        guard viewer.writesAssessments else {
            throw Refusal.forbidden("La coordination et les pilotes des fiches écrivent les bilans.")
        }
    }
}

extension Path {
    /// Where the lines that are ready are reread and submitted.
    static func assessmentSubmission(_ slug: String, _ occasion: AssessmentTable.Occasion) -> String {
        "\(assessmentTable(slug))/soumission?date=\(occasion.day.iso)&type=\(occasion.kind.word)"
    }
}
