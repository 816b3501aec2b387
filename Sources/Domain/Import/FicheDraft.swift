/// The cells of one fiche, each placed once, doubted or left: none is lost.
struct FicheDraft {
    /// What became of a cell.
    private enum Fate: Hashable {
        case waiting
        case placed(String)
        case left(String)
    }

    let source: SourceFiche
    private var fates: [Fate]
    /// What is said of the fiche, of no cell.
    private var notes: [PlanImport.Cell] = []

    init(_ source: SourceFiche) {
        self.source = source
        fates = Array(repeating: .waiting, count: source.values.count)
    }

    /// Each cell and what became of it, then what is said of the whole.
    var cells: [PlanImport.Cell] {
        zip(source.values, fates).map { value, fate in
            let (field, doubt): (PlanField?, String) =
                switch fate {
                case .waiting: (nil, "")
                case .placed(let doubt): (value.field, doubt)
                case .left(let reason): (nil, reason)
                }
            return PlanImport.Cell(
                heading: value.heading, text: value.text, field: field,
                doubt: doubt.unlessBlank ?? usual(value))
        } + notes
    }

    /// What has no place, to keep with the fiche.
    var unplaced: [UnplacedText] {
        zip(source.values, fates).compactMap { value, fate in
            if case .placed = fate { return nil }
            return value.text.isBlank ? nil : UnplacedText(value.heading, value.text)
        }
    }

    /// What a field tells that waits still.
    func waiting(_ field: PlanField) -> [SourceValue] {
        zip(source.values, fates).filter { $0.field == field && $1 == .waiting && isSound($0) }.map(\.0)
    }

    /// The first of them.
    func first(_ field: PlanField) -> SourceValue? { waiting(field).first }

    /// Says that what a field tells is written; of what is told once, the first cell.
    mutating func place(_ field: PlanField, _ doubt: String = "") {
        set(field, .placed(doubt), onlyFirst: field.isSingle)
    }

    /// Says that one cell is written.
    mutating func place(_ value: SourceValue, _ doubt: String = "") { set(value, .placed(doubt)) }

    /// Says that what a field tells cannot be written there, and why.
    mutating func leave(_ field: PlanField, _ reason: String) {
        set(field, .left(reason), onlyFirst: field.isSingle)
    }

    /// Says that one cell cannot be written there, and why.
    mutating func leave(_ value: SourceValue, _ reason: String) { set(value, .left(reason)) }

    /// Doubts what was placed.
    mutating func doubt(_ field: PlanField, _ doubt: String) {
        guard let place = source.values.indices.first(where: { source.values[$0].field == field }) else {
            return note(field, doubt)
        }
        if case .placed(let before) = fates[place] {
            fates[place] = .placed([before, doubt].filter { !$0.isEmpty }.joined(separator: " · "))
        }
    }

    /// Says something of the fiche that stands in no cell.
    mutating func note(_ field: PlanField, _ text: String) {
        notes.append(PlanImport.Cell(heading: field.label, text: "", field: field, doubt: text))
    }

    private mutating func set(_ field: PlanField, _ fate: Fate, onlyFirst: Bool) {
        for place in fates.indices
        where source.values[place].field == field && fates[place] == .waiting && isSound(source.values[place])
        {
            fates[place] = fate
            if onlyFirst { return }
        }
    }

    private mutating func set(_ value: SourceValue, _ fate: Fate) {
        guard let place = fates.indices.first(where: { source.values[$0] == value && fates[$0] == .waiting })
        else { return }
        fates[place] = fate
    }

    /// A cell that failed in its own file is placed nowhere.
    private func isSound(_ value: SourceValue) -> Bool {
        value.kind != .error && value.kind != .uncomputed && !value.text.isBlank
    }

    private func usual(_ value: SourceValue) -> String {
        switch value.kind {
        case .error: return "La formule du fichier est en erreur"
        case .uncomputed:
            return "La formule du fichier n’a pas de valeur\u{202f}: ouvrez-le, enregistrez-le, recommencez"
        case .text, .number, .date: break
        }
        if value.isStruck { return "Barré dans le fichier" }
        if value.isGuessed, let field = value.field {
            return "«\u{202f}\(value.heading)\u{202f}» compris comme «\u{202f}\(field.label)\u{202f}»"
        }
        return ""
    }
}
