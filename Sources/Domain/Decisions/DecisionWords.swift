extension Horizon {
    /// After «depuis»: «le 24 juin 2022», «juillet 2022», «le 3e trimestre 2022», «2022».
    package var sinceWords: String {
        switch self {
        case .day: "le \(french)"
        case .quarter(let quarter): "le \(quarter.french)"
        case .month, .year: french
        case .period(let period): period.withArticle
        }
    }
}

extension Meeting {
    /// With its date: «2e COPIL du 7 février 2023», «COTECH du 24 juin 2022».
    package var called: String { "\(name) \(when.genitive)" }

    /// «le 2e COPIL du 7 février 2023», «la réunion “Logement santé” du 20 février 2023».
    package var calledInSentence: String {
        switch kind {
        case .steering, .technical: "le \(called)"
        case .workingGroup, .information, .external:
            "la réunion «\u{202f}\(title)\u{202f}» \(when.genitive)"
        }
    }
}
