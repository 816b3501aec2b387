import Domain
import Sample
import Testing

/// The sample says what its documents say, and its indicators propose what its slides said.
@Suite struct SampleIndicatorTests {
    private let melun = MelunSample.dossier()

    /// Fiche, intitulé, value on 7 February 2023, value on 31 March 2023, whether the attainment rests on it.
    private static let table = """
        1 | Étude de structuration de la filière santé engagée | oui | oui | oui
        1 | Acteurs de santé consultés | à venir | à venir |
        1 | Opportunité du centre évaluée | non | non | oui
        2 | Volet santé présent dans le panorama | oui | oui | oui
        2 | Mises à jour annuelles du volet santé | 2 | 2 | oui
        2 | Communes qui disent se servir du panorama | non disponible | non disponible |
        3 | Échanges sur la Maison des internes | 1 | 1 |
        3 | Rencontres avec l’université et les lieux d’accueil | 1 | 1 |
        3 | Indemnité communautaire votée | oui | oui | oui
        3 | Étudiants bénéficiaires de l’indemnité | NS | NS |
        3 | Opportunité et faisabilité de la Maison des internes évaluées | non | non | oui
        4 | Travaux de création de la CPTS auxquels la CAMVS a pris part | non disponible | non disponible |
        4 | CPTS constituée | oui | oui | oui
        4 | Fiches du CLS menées avec la CPTS | non disponible | 1 |
        4 | Collaboration et co-construction effectives avec la CPTS | oui | oui | oui
        5 | Réunions d’information organisées | 2 | 2 | oui
        5 | Structures informées | non disponible | non disponible |
        5 | Habitants orientés vers la mission | NS | NS |
        6 | Réunions du groupe de travail | 1 | 1 |
        6 | Éditions des Rencontres de la Santé | 2 | 2 | oui
        6 | Thème de l’édition 2023 arrêté | oui | oui | oui
        6 | Visiteurs qui savent désormais à qui s’adresser | à venir | à venir |
        7 | Étude engagée | non | non | oui
        7 | Habitants entendus | sans objet | sans objet |
        7 | Modalités de partage mises en œuvre | sans objet | sans objet |
        8 | Besoin documenté et partenaires réunis | oui | oui | oui
        8 | Porteur de la laverie identifié | non | non | oui
        8 | Passages à la laverie | à venir | à venir |
        8 | Personnes orientées vers un service de santé | à venir | à venir |
        9 | Réunions du groupe de travail | 1 | 1 | oui
        9 | Rencontres préparatoires d’Octobre Rose | | plusieurs |
        9 | Actions de promotion du dépistage organisé mises en place | 0 | 0 | oui
        9 | Agents formés au repérage des violences | non disponible | non disponible |
        9 | Participation au dépistage organisé du cancer du sein | non disponible | non disponible |
        10 | Rencontres et réunions sur les séniors et les aidants | 1 | 1 | oui
        10 | Actions de prévention et promotion de la santé mises en place | 0 | 0 | oui
        10 | Communes associées à la Halte répit | 1 | 1 |
        10 | Aidants qui ont eu un temps de répit | non disponible | non disponible |
        11 | Réunions du groupe auxquelles la CAMVS a pris part (cumul) | 5 | 5 | oui
        11 | Guides diffusés | non disponible | non disponible |
        11 | Familles qui connaissent le guide | à venir | à venir |
        12 | CLSM actif | non | non | oui
        12 | Rencontres avec l’UNAFAM 77 | | plusieurs |
        12 | Réunions d’information PSSM et PTSM | 0 | 0 | oui
        12 | Personnes formées PSSM | à venir | à venir |
        12 | Projets du PTSM pilotés par un partenaire du CLS | à venir | à venir |
        13 | Réunions d’information aux communes | 1 | 2 | oui
        13 | Participations | 17 | 29 |
        13 | Communes représentées | 8 | 8 |
        13 | Communes qui intègrent la santé dans un projet d’aménagement | 1 | 1 |
        14 | Rencontres de coordination | non disponible | non disponible |
        14 | Fiche de recensement créée et diffusée | oui | oui | oui
        14 | Plan d’action en déploiement | oui | oui | oui
        14 | Livrets parus (professionnels, usagers) | non disponible | non disponible |
        14 | «\u{202f}Mon Panier Ma Santé\u{202f}» reconduit après bilan | non disponible | oui |
        15 | Suivi des actions des partenaires assuré | oui | oui | oui
        15 | Actions de partenaires déployées dans les QPV | 6 | 6 | oui
        15 | Actions reconduites d’une année sur l’autre | 4 sur 5 | 4 sur 5 |
        """

    private func state(_ indicator: Indicator, _ iso: String) -> IndicatorState {
        indicator.state(on: day(iso), counting: melun.counted(by: indicator))
    }

    @Test func `each indicator has its values of the seventh of February and of the end of March`() {
        let lines = Self.table.split(separator: "\n").map { line in
            line.split(separator: "|", omittingEmptySubsequences: false).map {
                $0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed().map(String.init).joined()
            }
        }
        #expect(lines.count == melun.indicators.count { $0.action != nil })
        for line in lines {
            let found = melun.indicators.first {
                $0.action == Int64(line[0]).map(fiche) && $0.label == line[1]
            }
            guard let indicator = found else {
                Issue.record("\(line[0]) \(line[1])")
                continue
            }
            #expect((state(indicator, "2023-02-07").measured?.french ?? "") == line[2], "\(line[1])")
            #expect((state(indicator, "2023-03-31").measured?.french ?? "") == line[3], "\(line[1])")
            #expect(indicator.founds == (line[4] == "oui"), "\(line[1])")
        }
    }

    @Test func `the rule gives the fifteen attainments of the slides`() {
        let proposals = melun.attainmentProposals(on: MelunSample.steeringDay)
        #expect(proposals.count == 15)
        for bilan in melun.assessments {
            #expect(proposals[bilan.action]?.attainment == bilan.attainment, "\(bilan.action)")
        }
        let counts = Dictionary(grouping: proposals.values.compactMap(\.attainment)) { $0 }
        #expect(counts.mapValues(\.count) == [.attained: 4, .partial: 9, .notAttained: 2])
    }

    @Test func `after the twentieth of February it changes fiche 13 alone, and says since when`() {
        let before = melun.attainmentProposals(on: MelunSample.steeringDay)
        for iso in ["2023-02-19", "2023-02-20", "2023-03-31", "2023-04-04"] {
            let after = melun.attainmentProposals(on: day(iso))
            let changed = melun.actions.filter { after[$0.id]?.attainment != before[$0.id]?.attainment }
            #expect(changed.map(\.number) == (iso < "2023-02-20" ? [] : [13]), "\(iso)")
        }
        let reason = melun.attainmentProposals(on: day("2023-04-04"))[fiche(13)]?.reason
        #expect(
            reason
                == "«\u{202f}Réunions d’information aux communes\u{202f}»\u{202f}: 2 sur 2\u{202f}: tous les indicateurs qui fondent l’atteinte sont atteints depuis le \(French.date(day("2023-02-20")))."
        )
    }

    @Test func `twenty-nine participations are counted, and eight communes twice are eight to sixteen`()
        throws
    {
        let own = melun.indicators.filter { $0.action == fiche(13) }
        let participations = try #require(own.first { $0.feed == .participations })
        #expect(state(participations, "2023-03-31").measured == .number(29))
        #expect(state(participations, "2023-03-31").facts.map(\.number) == [17, 12])
        let communes = try #require(own.first { $0.feed == .communes })
        let after = state(communes, "2023-03-31")
        #expect(after.measured == .number(8) && after.distinct == 8...16 && after.named == 8)
    }

    @Test func `a COPIL that was not held in a civil year is a zero, and nothing noted is not`() throws {
        let own = melun.indicators.filter { $0.subject == .contract }
        let steering = try #require(own.first { $0.feed == .steering })
        let technical = try #require(own.first { $0.feed == .technical })
        let days = ["2021-12-31", "2022-12-31", "2023-02-07"]
        #expect(days.map { state(steering, $0).measured?.french } == ["1", "0", "1"])
        #expect(days.map { state(technical, $0).measured?.french } == ["non disponible", "2", "0"])
        #expect(state(steering, "2022-12-31").measured.flatMap(steering.isReached) == false)
        let people = try #require(own.first { $0.feed == .participations })
        #expect(state(people, "2022-12-31").facts.map(\.number) == [14, 20])
        #expect(state(people, "2023-03-31").measured == .number(14))
    }
}
