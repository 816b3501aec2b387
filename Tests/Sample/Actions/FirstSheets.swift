import Domain

extension Sheet {
    static var healthCentre: Sheet {
        var sheet = Sheet(
            1, "505",
            "Étude d’opportunité pour la création d’un Centre Intercommunal de Santé et de Prévention",
            Strategy.density)
        sheet.stands(
            .partial, by: .during(.july, 2023),
            "Évaluation de l’opportunité dans le cadre de l’étude de structuration de la filière santé.")
        return sheet
    }
    static var panorama: Sheet {
        var sheet = Sheet(
            2, "509", "Mise en place du «\u{202f}Panorama Territorial de Santé\u{202f}»", Strategy.access)
        sheet.stands(.partial, "Maintenir le volet santé dans le panorama.")
        return sheet
    }
    static var settling: Sheet {
        var sheet = Sheet(
            3, "510",
            "Favoriser l’accueil des professionnels de santé sur le territoire par la mise en place de solutions d’installation attractives",
            Strategy.density)
        sheet.stands(
            .partial, by: .during(.july, 2023),
            "Évaluation de l’opportunité et de la faisabilité de la Maison des internes.")
        return sheet
    }
    static var professionals: Sheet {
        var sheet = Sheet(
            4, "511",
            "Contribution aux travaux et efforts de création d’une Communauté Professionnelle Territoriale de Santé (CPTS)",
            Strategy.density)
        sheet.stands(.attained, "Collaboration et co-construction effectives avec la CPTS.")
        return sheet
    }
    static var accompaniment: Sheet {
        var sheet = Sheet(
            5, "512",
            "Déployer la «\u{202f}Mission Accompagnement Santé\u{202f}» (ancienne PFIDASS\u{202f}: Plate-Forme d’Intervention Départementale pour l’Accès aux Soins et à la Santé)",
            Strategy.access)
        sheet.stands(.attained, "2 réunions d’information organisées.")
        return sheet
    }
    static var healthDay: Sheet {
        var sheet = Sheet(6, "513", "Journée de la santé", Strategy.access)
        sheet.stands(.partial, by: .during(.may, 2023), "Organisation des Rencontres de la Santé 2023.")
        return sheet
    }
    static var informationStudy: Sheet {
        var sheet = Sheet(
            7, "514",
            "Réalisation d’une étude visant à identifier les besoins en informations et leurs modalités de partage avec les publics vulnérables",
            Strategy.access)
        sheet.stands(
            started: false, underway: false, .notAttained,
            "Action mise en stand-by lors du COPIL du 7\u{a0}décembre\u{a0}2021.")
        return sheet
    }
    static var laundry: Sheet {
        var sheet = Sheet(
            8, "515", "Mise en place d’une «\u{202f}laverie solidaire\u{202f}»", Strategy.vulnerable)
        sheet.stands(.partial, "Identification du porteur de la laverie solidaire.")
        return sheet
    }
    static var women: Sheet {
        var sheet = Sheet(
            9, "516",
            "Promotion des actions de prévention à destination des femmes\u{202f}; de repérage et de prise en charge des femmes victimes de violences intrafamiliales",
            Strategy.vulnerable)
        sheet.stands(
            .partial,
            "Mise en place d’actions autour de la sensibilisation et de la promotion du dépistage organisé.")
        return sheet
    }
    static var seniors: Sheet {
        var sheet = Sheet(
            10, "517", "Promotion et contribution aux actions à destination des séniors et de leurs aidants",
            Strategy.vulnerable)
        sheet.stands(
            .partial,
            "Mise en place d’actions autour de la prévention et de la promotion de la santé des personnes âgées."
        )
        return sheet
    }
    static var schooling: Sheet {
        var sheet = Sheet(
            11, "518",
            "Contribution au développement des actions Santé pour lever les freins à la scolarité, dans le cadre du dispositif de La Cité Éducative Plateau de Corbeil – Plein Ciel",
            Strategy.vulnerable)
        sheet.stands(underway: false, .attained, "Participation à 5 réunions de groupe de travail.")
        return sheet
    }
    static var mentalHealth: Sheet {
        var sheet = Sheet(
            12, "519",
            "Participer à la redynamisation du CLSM et à la poursuite de ses objectifs et priorités",
            Strategy.minds)
        sheet.stands(
            started: false, underway: false, .notAttained,
            "Volonté du COTECH de redynamiser les acteurs autour de la santé mentale.")
        return sheet
    }
    static var urbanism: Sheet {
        var sheet = Sheet(13, "520", "Promotion de l’Urbanisme Favorable à la Santé", Strategy.planning)
        sheet.stands(
            .partial, by: .on(20, .february, 2023),
            "Organisation de la 2e réunion d’information sur l’Urbanisme Favorable à la Santé.")
        return sheet
    }
    static var food: Sheet {
        var sheet = Sheet(
            14, "547",
            "Agir contre la précarité alimentaire par la coordination territoriale\u{202f}: Projet Alim’Activ",
            Strategy.food)
        sheet.stands(.attained, "Poursuivre le déploiement du plan d’action.")
        return sheet
    }
    static var youth: Sheet {
        var sheet = Sheet(
            15, "548", "Actions de prévention en faveur de la santé des enfants et des jeunes dans les QPV",
            Strategy.youth)
        sheet.stands(.partial, "Poursuivre le suivi et le déploiement des actions des partenaires.")
        return sheet
    }
}
