import Domain
import HTML
import Hummingbird
import Storage

/// A page whose grid is written line by line.
protocol GridPage: ListPage {
    associatedtype Line: Sendable

    /// Every line, to read what was sent.
    var grid: Grid<Line> { get }
    /// What was sent and not kept.
    var kept: Grid<Line>.Kept { get set }
    /// The form that came too late, given back.
    var notice: HTML? { get set }
    /// What names it.
    var late: String? { get set }
    /// Where it is shown again.
    var address: String { get }
    /// Whether it is the page that was asked for: nothing is written into another.
    var isAsAsked: Bool { get }
}

extension GridPage {
    var isAsAsked: Bool { true }

    /// Above the grid: the form that came too late, the lines that are no more.
    var told: HTML { (notice ?? .empty) + grid.gone(kept) }
}

extension MemberVisit {
    /// Each line is written by itself: those that pass are kept, the others come back as they were typed, with who wrote
    /// those that are disputed. `complete` adds what a button of the page answers.
    func keepLines<Shown: GridPage>(
        _ sent: FormData, in section: Section, of kind: ObjectKind, id: (Shown.Line) -> Int64,
        page: (FormData) async throws -> Shown,
        completing complete: (Shown, FormData) -> FormData = { $1 },
        leadingTo next: (Shown) -> String = { $0.address },
        write: (GridRow<Shown.Line>, Shown.Line, String) async throws -> Void
    ) async throws -> Response {
        let all = sent.replacing("montrer", "")
        if let late {
            var again = try await page(all)
            (again.kept, again.late) = (again.grid.givenBack(sent), lateMark)
            again.notice = LatePages.givenBack(late, csrf)
            return show(again, in: section, status: .ok)
        }
        let asked = try await page(sent)
        guard asked.isAsAsked else { return show(asked, in: section) }
        let kept = try await asked.grid.keep(complete(asked, sent), isTrial: sent.has("essai")) {
            row, value in
            try await write(row, value, asked.slug)
        }
        if kept.isWhole { return .seeOther(next(asked)) }
        var again = try await page(all)
        again.kept = kept
        again.late = lateMark
        for row in again.grid.rows where kept.replies[row.key]?.isConflict == true {
            let writer = try await store.lastWriter(
                of: kind, id(row.stored), in: again.slug, visibleTo: member)
            if let writer {
                again.kept.replies[row.key]?.writer = "\(writer.name), à \(writer.at.time.french)"
            }
        }
        return show(again, in: section, status: kept.conflicts > 0 ? .conflict : .unprocessableContent)
    }
}
