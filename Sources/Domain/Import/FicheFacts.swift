// Places, determinants, participation, indicators, links.
extension FicheDraft {
    mutating func fillPlaces(_ action: inout Action, _ communes: CommuneNames) {
        for value in waiting(.determinants) {
            let pieces = PlanPieces.parted(value.text)
            let found = pieces.map(Self.determinant)
            action.determinants += found.compactMap(\.self).filter { !action.determinants.contains($0) }
            settle(value, found.map { $0 != nil }, pieces, "déterminant inconnu")
        }
        for value in waiting(.communes) {
            let folded = French.folded(value.text)
            let isWhole = [
                "ensemble", "tout le", "toutes les communes", "territoire du", "agglomeration", "communaute",
            ]
            if isWhole.contains(where: folded.contains) {
                place(value)
                continue
            }
            let pieces = PlanPieces.parted(value.text)
            let found = pieces.map(communes.insee)
            action.communes += found.compactMap(\.self).filter { !action.communes.contains($0) }
            settle(value, found.map { $0 != nil }, pieces, "commune hors du territoire")
        }
        fillParticipation(&action)
        fillLinks(&action)
    }

    /// Whole, in part with a doubt, or not at all.
    mutating func settle(_ value: SourceValue, _ found: [Bool], _ pieces: [String], _ reason: String) {
        let missing = zip(pieces, found).filter { !$1 }.map { "«\u{202f}\($0.0.prefix(60))\u{202f}»" }
        if missing.isEmpty { return place(value) }
        leave(value, "\(French.capitalized(reason))\u{202f}: \(French.list(missing))")
    }

    private static func determinant(_ text: String) -> Determinant? {
        let folded = French.folded(text)
        return Determinant.allCases.first { French.folded($0.label) == folded || $0.rawValue == text }
    }

    private mutating func fillParticipation(_ action: inout Action) {
        guard let value = first(.participation) else { return }
        let folded = French.folded(value.text).filter { $0.isLetter }
        let known: [(String, Participation)] = [
            ("information", .information), ("consultation", .consultation), ("concertation", .dialogue),
            ("coconstruction", .coConstruction), ("aucune", .none), ("non", .none), ("sansobjet", .none),
        ]
        if let found = known.first(where: { $0.0 == folded }) {
            action.participation = found.1
            place(value)
        } else {
            leave(
                value,
                "Niveaux de participation\u{202f}: aucune, information, consultation, concertation, co-construction"
            )
        }
    }

    private mutating func fillLinks(_ action: inout Action) {
        for value in waiting(.documents) {
            let pieces = value.text.split(whereSeparator: \.isNewline).map(String.init)
            let documents = pieces.compactMap { piece -> LinkedDocument? in
                guard
                    let address = piece.split(whereSeparator: \.isWhitespace).first(where: {
                        $0.contains("://")
                    })
                else { return nil }
                let label = piece.replacing(address, with: "").filter { !":".contains($0) }
                let document = LinkedDocument(
                    label.split(whereSeparator: \.isWhitespace).joined(separator: " ").unlessBlank
                        ?? "Document",
                    String(address))
                return document.isAddressed ? document : nil
            }
            guard documents.count == pieces.count else {
                leave(value, "Un document se lie par son adresse, en https://")
                continue
            }
            action.documents += documents
            place(value)
        }
        if let value = first(.recurring) {
            let folded = French.folded(value.text)
            if ["oui", "x", "vrai", "annuel", "annuelle", "chaque annee"].contains(folded) {
                action.isRecurring = true
                place(value)
            } else if ["non", "faux", "0"].contains(folded) {
                place(value)
            } else {
                leave(value, "Ni oui ni non")
            }
        }
    }

    /// A line of a cell each.
    mutating func indicators(of action: ID<Action>) -> [Indicator] {
        let kinds: [(PlanField, Indicator.Kind)] = [
            (.processIndicators, .process), (.activityIndicators, .activity), (.resultIndicators, .result),
            (.indicators, .activity),
        ]
        var made: [Indicator] = []
        for (field, kind) in kinds {
            for value in waiting(field) {
                let labels = PlanPieces.lines(value.text)
                for label in labels where !made.contains(where: { $0.label == label }) {
                    made.append(Indicator(action: action, kind, label))
                }
                place(
                    value,
                    field == .indicators
                        ? "Indicateurs sans type\u{202f}: rangés en «\u{202f}Activité\u{202f}»" : "")
            }
        }
        return made
    }
}

/// Cells that hold several things.
enum PlanPieces {
    /// Lines, without what begins an item of a list.
    static func lines(_ text: String) -> [String] {
        text.split { $0.isNewline || $0 == ";" }.map { line in
            let bare = line.drop { $0.isWhitespace || "-–•·▪*→".contains($0) }
            return bare.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }.filter { !$0.isEmpty }
    }

    /// The same, parted by commas and slashes too, but within parentheses.
    static func parted(_ text: String) -> [String] {
        lines(text).flatMap { line -> [String] in
            var (pieces, depth, piece) = ([String](), 0, "")
            var previous: Character = " "
            for (index, character) in zip(line.indices, line) {
                if character == "(" { depth += 1 }
                if character == ")" { depth = max(0, depth - 1) }
                let next = line.index(after: index)
                let isSlash = character == "/" && previous.isWhitespace && next < line.endIndex
                if depth == 0, character == "," || isSlash {
                    pieces.append(piece)
                    piece = ""
                } else {
                    piece.append(character)
                }
                previous = character
            }
            return (pieces + [piece]).map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
                .filter { !$0.isEmpty }
        }
    }
}
