import Domain

/// A bilan in print: what is known of a fiche at a date, and who vouches for it.
package enum AssessmentDocument {
    /// The bilan, printed on a day; `roles` says which role each account has: «soumis par la coordination, le …».
    package static func build(
        _ assessment: Assessment, of dossier: Dossier, roles: [ID<Member>: Role] = [:],
        for audience: Audience = .partners, on day: Day
    ) -> Document {
        let masking = Masking(dossier, for: audience)
        return masking.applied(to: made(assessment, roles, Facts(dossier, for: audience, on: day)))
    }

    /// Several, to be bound in one file whose contents tell their fiches; the facts are read, and the names of the
    /// directory too, once for all of them.
    package static func several(
        _ assessments: [Assessment], of dossier: Dossier, roles: [ID<Member>: Role] = [:],
        for audience: Audience = .partners, on day: Day
    ) -> [Document] {
        let facts = Facts(dossier, for: audience, on: day)
        let masking = Masking(dossier, for: audience)
        let counts = Dictionary(grouping: assessments, by: \.action).mapValues(\.count)
        return assessments.map { assessment in
            var document = made(assessment, roles, facts)
            if let action = facts.action(assessment.action) {
                document.subtitle = "\(assessment.kind.label) au \(French.date(assessment.day))"
                document.title = "Fiche action\u{a0}\(action.number) – \(action.title)"
                if counts[action.id] ?? 0 > 1 {
                    document.title += ", \(Grammar.lowered(document.subtitle))"
                }
            }
            return masking.applied(to: document)
        }
    }

    private static func made(
        _ assessment: Assessment, _ roles: [ID<Member>: Role], _ facts: Facts
    ) -> Document {
        let (dossier, day) = (facts.dossier, facts.day)
        let action = facts.action(assessment.action)
        let number = action.map { "Fiche action\u{a0}\($0.number)" } ?? "Fiche action"
        let date = French.date(assessment.day)
        let body = AssessmentBody(assessment: assessment, facts: facts)
        return Document(
            of: dossier, title: "\(assessment.kind.label) au \(date) – \(number)",
            subtitle: action?.title ?? "",
            date: "Édité le \(French.date(day))", day: day,
            footer: "\(assessment.kind.label), \(Grammar.lowered(number))",
            blocks: AssessmentVoucher(state: assessment.state, roles: roles).blocks + body.blocks)
    }

    /// Title of a file that binds several: «Bilans du CLS de Melun Val de Seine».
    package static func collectionTitle(of dossier: Dossier) -> String {
        "Bilans du \(dossier.contract.name)"
    }
}

/// In which state the bilan is, by whom and since when.
private struct AssessmentVoucher {
    let state: Assessment.State
    let roles: [ID<Member>: Role]

    var blocks: [Block] {
        switch state {
        case .draft:
            [
                .stamp("BROUILLON", .neutral),
                .paragraph("Ce bilan est un brouillon\u{202f}: il ne compte pas encore dans la synthèse."),
            ]
        case .submitted(let member, let day):
            [
                .stamp("SOUMIS", .onTrack),
                .paragraph("Ce bilan a été soumis\(by(member)) le \(French.date(day))."),
            ]
        case .returned(let member, let day, let reason):
            [
                .stamp("RENVOYÉ", .planNeeded),
                .callout(
                    .attention, "Bilan renvoyé pour être repris",
                    [.paragraph("Renvoyé\(by(member)) le \(French.date(day)).")] + [Block](markup: reason)),
            ]
        case .validated(let member, let day):
            [
                .stamp("VALIDÉ", .attained),
                .paragraph("Ce bilan a été validé\(by(member)) le \(French.date(day))."),
            ]
        }
    }

    private func by(_ member: ID<Member>?) -> String {
        guard let role = roles[member] else { return "" }
        return switch role {
        case .administrator: " par l’administration,"
        case .referent: " par la référente ou le référent de l’ARS,"
        case .coordinator: " par la coordination du CLS,"
        case .contributor: " par le pilote de la fiche,"
        case .reader: " par un signataire,"
        }
    }
}

/// What the bilan says.
private struct AssessmentBody {
    let assessment: Assessment
    let facts: Facts

    var blocks: [Block] {
        state + remaining + points + AssessmentIndicators(assessment: assessment, facts: facts).blocks
    }

    private var state: [Block] {
        var sheet = TermList("Où en est l’action", lead: sentence)
        sheet.add(Text(Assessment.answer(assessment.started)), as: "Démarrée")
        sheet.add(Text(Assessment.answer(assessment.underway)), as: "En cours")
        sheet.add("\(assessment.attainmentLabel, tone: tone)", as: "Atteinte des objectifs")
        sheet.add(Text(French.capitalized(horizons)), as: "Échéance prévue")
        sheet.add(slip)
        return sheet.blocks
    }

    /// «L’action a démarré et elle est en cours. Ses objectifs sont partiellement atteints.»
    private var sentence: Text {
        let began =
            switch (assessment.started, assessment.underway) {
            case (true, true): "L’action a démarré et elle est en cours."
            case (true, false): "L’action a démarré\u{202f}; elle n’est plus en cours."
            case (true, nil): "L’action a démarré."
            case (false, _): "L’action n’a pas démarré."
            case (nil, _): "Ce bilan reste à remplir."
            }
        let attained =
            switch assessment.attainment {
            case .attained: "Ses objectifs sont atteints."
            case .partial: "Ses objectifs sont partiellement atteints"
            case .notAttained: "Ses objectifs ne sont pas atteints"
            case nil: "L’atteinte de ses objectifs reste à dire"
            }
        guard assessment.attainment != .attained else { return Text("\(began) \(attained)") }
        let when = assessment.horizon.map { horizon in
            let passed = horizon.passed(on: facts.day)
            return passed.map { "\u{202f}; leur atteinte était prévue \(horizon.prose)\u{202f}: \($0)" }
                ?? "\u{202f}; leur atteinte est prévue \(horizon.prose)"
        }
        return Text("\(began) \(attained)\(when ?? ", et aucune échéance n’est prévue").")
    }

    private var tone: Document.Tone {
        let line = facts.dossier.synthesis(on: assessment.day).lines.first {
            $0.action.id == assessment.action
        }
        let standing = line?.standing ?? Standing([Ruling](), on: assessment.day)
        return Document.Tone(Verdict(assessment, standing, on: assessment.day).bucket)
    }

    /// The forecasts of the bilans that count, then this one's.
    private var forecasts: Forecasts {
        let earlier = facts.dossier.assessments.filter {
            $0.action == assessment.action && $0.counts && $0.day < assessment.day
        }.sorted { $0.day < $1.day }
        return Forecasts(inOrder: earlier.map(\.horizon) + [assessment.horizon])
    }

    private var horizons: String {
        assessment.attainment == .attained
            ? "" : forecasts.horizons.map(\.french).joined(separator: ", puis ")
    }

    private var slip: [Block] {
        guard assessment.attainment != .attained, forecasts.hasSlipped,
            let words = forecasts.french(on: facts.day)
        else {
            return []
        }
        return [.callout(.attention, "L’échéance a glissé", [.paragraph("Atteinte \(words).")])]
    }

    private var remaining: [Block] {
        let blocks = [Block](markup: assessment.remaining)
        return [.heading(1, Text(assessment.remainingLabel))]
            + (blocks.isEmpty ? [.paragraph(TermList.missing)] : blocks)
    }

    private var points: [Block] {
        var sheet = TermList("Points facilitants, bloquants et d’amélioration")
        sheet.add(points: assessment.points)
        return sheet.blocks
    }
}
