extension Indicator {
    /// How the values of an indicator are written.
    package enum Scale: String, CaseIterable, Sendable {
        case number, ratio, yesNo, words

        /// On screen.
        package var label: String {
            switch self {
            case .number: "Un nombre"
            case .ratio: "Une part (4 sur 5)"
            case .yesNo: "Oui ou non"
            case .words: "Des mots"
            }
        }

        /// How a value is typed.
        package var example: String {
            switch self {
            case .number: "12 ou 45,5"
            case .ratio: "4 sur 5"
            case .yesNo: "oui ou non"
            case .words: "plusieurs"
            }
        }
    }

    /// Why there is no value: it is never zero.
    package enum Lack: String, CaseIterable, Sendable {
        case notSignificant, secret, unavailable, uncomputable, inapplicable, upcoming

        /// As it is written and read.
        package var label: String {
            switch self {
            case .notSignificant: "NS"
            case .secret: "secret"
            case .unavailable: "non disponible"
            case .uncomputable: "non calculable"
            case .inapplicable: "sans objet"
            case .upcoming: "à venir"
            }
        }

        /// As the tables of statisticians print it: too few to be told, no sense, not there.
        private static let signs: [String: Self] = [
            "<5": .secret, "< 5": .secret, "<11": .secret, "< 11": .secret, "///": .inapplicable,
            "…": .unavailable, "...": .unavailable,
        ]

        /// The other ways to write it.
        fileprivate var others: [String] {
            switch self {
            case .notSignificant: ["non significatif", "non significative"]
            case .secret: ["secret statistique", "s"]
            case .unavailable:
                ["nd", "nr", "non dispo", "non renseigne", "non renseignee", "inconnu", "inconnue"]
            case .uncomputable: ["nc"]
            case .inapplicable: ["so", "na", "non applicable", "non concerne", "non concernee"]
            case .upcoming: ["av"]
            }
        }

        fileprivate init?(typed text: String) {
            let folded = French.folded(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            // «n.d.», «N/D»: initials are written apart.
            let close = folded.filter { $0 != "." && $0 != "/" }
            let found = Self.allCases.first {
                French.folded($0.label) == folded || $0.others.contains(folded) || $0.others.contains(close)
            }
            guard let found = found ?? Self.signs[folded] else { return nil }
            self = found
        }
    }

    /// What was found at a date, or why nothing was.
    package enum Measured: Hashable, Sendable {
        case number(Double)
        /// Both numbers are kept.
        case ratio(Double, of: Double)
        case yes(Bool)
        /// Never turned into a number.
        case words(String)
        case lacking(Lack)

        /// «12,5», «4 sur 5», «oui», «NS»: as it can be typed again.
        package var french: String {
            switch self {
            case .number(let value): French.number(value)
            case .ratio(let part, let whole): "\(French.number(part)) sur \(French.number(whole))"
            case .yes(let answer): answer ? "oui" : "non"
            case .words(let words): words
            case .lacking(let lack): lack.label
            }
        }

        /// What a drawing places and a cible is compared with: a part counts in percents, a yes is 1. Nil for what is no
        /// number.
        package var number: Double? {
            switch self {
            case .number(let value): value
            case .ratio(let part, let whole): whole > 0 ? part / whole * 100 : nil
            case .yes(let answer): answer ? 1 : 0
            case .words, .lacking: nil
            }
        }

        /// Whether something was found.
        package var isTold: Bool { lack == nil }

        /// Why nothing was.
        package var lack: Lack? {
            if case .lacking(let lack) = self { lack } else { nil }
        }
    }
}

extension Indicator.Measured {
    /// Reads what a person typed, or nil: «1 234,5», «4 sur 5», «oui», «plusieurs», «NS», «non disponible».
    package init?(typed text: String, as scale: Indicator.Scale) {
        let text = text.filter { $0 != "\u{202f}" || scale != .words }
        if let lack = Indicator.Lack(typed: text) {
            self = .lacking(lack)
            return
        }
        let read: Self?
        switch scale {
        case .number: read = TypedNumber.decimal(text).map(Self.number)
        case .ratio: read = Self.ratio(text)
        case .yesNo: read = Self.yes(text)
        case .words: read = text.isBlank ? nil : .words(text)
        }
        guard let read else { return nil }
        self = read
    }

    private static func ratio(_ text: String) -> Self? {
        let parts = text.contains("/") ? text.split(separator: "/") : text.split(separator: "sur")
        guard parts.count == 2, let part = TypedNumber.decimal(String(parts[0])),
            let whole = TypedNumber.decimal(String(parts[1])), whole > 0, part >= 0
        else { return nil }
        return .ratio(part, of: whole)
    }

    private static func yes(_ text: String) -> Self? {
        switch French.folded(text).filter({ !$0.isWhitespace }) {
        case "oui", "o", "x", "fait", "1": .yes(true)
        case "non", "n", "0": .yes(false)
        default: nil
        }
    }
}
