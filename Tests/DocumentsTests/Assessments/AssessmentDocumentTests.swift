import Documents
import Domain
import Sample
import Testing

@Suite struct AssessmentDocumentTests {
    let dossier = MelunSample.dossier()
    let day = MelunSample.steeringDay.adding(months: 2)

    func bilan(_ number: Int) throws -> Assessment {
        let action = try #require(dossier.actions.first { $0.number == number })
        return try #require(dossier.assessments.last { $0.action == action.id })
    }

    func said(_ assessment: Assessment, roles: [ID<Member>: Role] = [:]) -> String {
        AssessmentDocument.build(assessment, of: dossier, roles: roles, on: day).said
    }

    @Test func `it tells the three facts in words`() throws {
        #expect(
            try said(bilan(9)).contains(
                "L’action a démarré et elle est en cours. Ses objectifs sont partiellement atteints, et aucune échéance n’est prévue."
            ))
        #expect(
            try said(bilan(11)).contains(
                "L’action a démarré ; elle n’est plus en cours. Ses objectifs sont atteints."))
        #expect(try said(bilan(7)).contains("L’action n’a pas démarré. Ses objectifs ne sont pas atteints"))
        #expect(try said(bilan(6)).contains("leur atteinte est prévue en mai 2023."))
    }

    @Test func `what is left is a comment once attained`() throws {
        let open = AssessmentDocument.build(try bilan(8), of: dossier, on: day)
        #expect(open.part("Reste-à-faire").contains("laverie solidaire"))
        let done = AssessmentDocument.build(try bilan(5), of: dossier, on: day)
        #expect(done.part("Commentaire").contains("2 réunions d’information"))
    }

    @Test func `points stand by kind and means`() throws {
        let points = AssessmentDocument.build(try bilan(9), of: dossier, on: day).part("Points facilitants")
        #expect(points.contains("Points bloquants"))
        #expect(points.contains("bus de mammographie"))
    }

    @Test func `a slip of the forecast stays visible`() throws {
        var dossier = dossier
        var next = try bilan(6).successor(.annual, on: day, by: nil)
        next.horizon = .month(year: 2023, month: 7)
        next.state = .submitted(by: nil, on: day)
        dossier.assessments.append(next)
        let said = AssessmentDocument.build(next, of: dossier, on: day).said
        #expect(said.contains("L’échéance a glissé"))
        #expect(said.contains("Atteinte prévue en mai 2023, puis juillet 2023."))
        #expect(said.contains("Mai 2023, puis juillet 2023"))
    }

    @Test func `each state says who vouches for it, by role`() throws {
        var bilan = try bilan(9)
        let roles: [ID<Member>: Role] = [ID(1): .coordinator, ID(2): .referent]
        bilan.state = .draft
        #expect(said(bilan).contains("BROUILLON"))
        bilan.state = .submitted(by: ID(1), on: day)
        #expect(
            said(bilan, roles: roles).contains(
                "Ce bilan a été soumis par la coordination du CLS, le 7 avril 2023."))
        bilan.state = .returned(by: ID(2), on: day, reason: "Précisez le **calendrier**.")
        #expect(
            said(bilan, roles: roles).contains(
                "Renvoyé par la référente ou le référent de l’ARS, le 7 avril 2023."))
        #expect(said(bilan, roles: roles).contains("Précisez le calendrier."))
        bilan.state = .validated(by: ID(2), on: day)
        #expect(
            said(bilan, roles: roles).contains(
                "Ce bilan a été validé par la référente ou le référent de l’ARS, le 7 avril 2023."))
        bilan.state = .validated(by: ID(9), on: day)
        #expect(said(bilan).contains("Ce bilan a été validé le 7 avril 2023."))
    }

    @Test func `values of indicators are stated, NS with its meaning`() throws {
        var dossier = dossier
        var indicator = Indicator(action: ID(9), .activity, "Stands tenus")
        indicator.id = ID(900)
        indicator.unit = "stands"
        dossier.indicators = [indicator]
        var bilan = try bilan(9)
        bilan.values = [Assessment.IndicatorValue(ID(900), 1)]
        #expect(
            AssessmentDocument.build(bilan, of: dossier, on: day).part("Indicateurs").hasSuffix("1 stand"))
        bilan.values = [Assessment.IndicatorValue(ID(900), nil)]
        #expect(
            AssessmentDocument.build(bilan, of: dossier, on: day).part("Indicateurs").contains(
                "NS : valeur non significative."))
    }

    @Test func `a bilan that states no value tells what was found by its day, and what is plausible`() throws
    {
        let part = AssessmentDocument.build(try bilan(9), of: dossier, on: day).part("Indicateurs")
        #expect(part.contains("Valeurs au 7 février 2023"))
        #expect(part.contains("Réunions du groupe de travail\nfonde l’atteinte des objectifs"))
        #expect(
            part.contains("non disponible") && !part.contains("plusieurs"), "a value of March is not told")
        #expect(part.contains("* Indicateur plausible, à confirmer"))
        let urban = AssessmentDocument.build(try bilan(13), of: dossier, on: day).part("Indicateurs")
        #expect(urban.contains("17 participations") && !urban.contains("29"))
    }

    @Test func `a value that a bilan states goes before what was found`() throws {
        var bilan = try bilan(13)
        let indicator = try #require(dossier.indicators.first { $0.label == "Participations" })
        bilan.values = [Assessment.IndicatorValue(indicator.id, 21)]
        let part = AssessmentDocument.build(bilan, of: dossier, on: day).part("Indicateurs")
        #expect(part.contains("21 participations") && !part.contains("17 participations"))
    }
}

@Suite struct SynthesisDocumentTests {
    let dossier = MelunSample.dossier()
    let day = MelunSample.steeringDay

    @Test func `it counts, draws and sorts each fiche with its rule`() {
        let document = SynthesisDocument.build(dossier.synthesis(on: day), of: dossier, on: day)
        #expect(document.title.withPlainSpaces == "Synthèse du CLS de Melun Val de Seine au 7 février 2023")
        #expect(document.part("Objectifs atteints").contains("4 fiches action"))
        #expect(document.part("Planning en cours").contains("atteinte prévue le 20 février 2023"))
        #expect(document.part("Planning de déploiement").contains("elle peut encore aboutir"))
        #expect(document.part("Objectifs qui ne seront pas").contains("1 fiche action\n"))
        #expect(document.said.contains("13/15"))
        let figures = document.blocks.count { if case .figure = $0 { true } else { false } }
        #expect(figures == 2)
    }

    @Test func `no fiche at all is said`() {
        let empty = Dossier(dossier.contract)
        let document = SynthesisDocument.build(empty.synthesis(on: day), of: empty, on: day)
        #expect(document.said.contains("Le contrat ne compte encore aucune fiche action."))
    }

    @Test func `before any bilan all wait for a plan, and the other groups are empty`() {
        let start = dossier.contract.start
        let document = SynthesisDocument.build(dossier.synthesis(on: start), of: dossier, on: start)
        #expect(document.said.contains("0/15"))
        #expect(document.said.contains("fiche démarrée\n"))
        #expect(document.part("Planning de déploiement").contains("15 fiches action"))
        #expect(document.part("Objectifs atteints").contains("Aucune fiche."))
    }
}
