import HTML

/// Pages that use every component at least once, with realistic words, or with others put in their place.
struct Gallery {
    /// Changes every word of a person: hostile tests put theirs here.
    var say: @Sendable (String) -> String = { $0 }
    /// Drawings of the dashboard and of the fiche, where a program has them.
    var bar: HTML = "<svg role=\"img\" aria-label=\"Synthèse\"></svg>"
    var tree: HTML = .empty
    var sparkline: HTML = .empty

    var all: [(name: String, markup: HTML)] {
        [
            ("dashboard", dashboard), ("fiche", fiche), ("bilans", list), ("form", form), ("empty", empty),
            ("sign-in", signIn), ("error", error), ("parts", parts),
        ]
    }

    var frame: PageFrame {
        PageFrame(
            contract: .init(
                name: say("CLS Melun Val de Seine"), period: "2021-2023", href: "/cls/melun", mode: .writing,
                search: "/cls/melun/recherche"),
            account: .init(
                name: say("Inès Delmas"), role: say("coordinatrice"), links: [Link("Mon compte", "/compte")],
                signOut: "/deconnexion", csrf: "jeton"),
            navigation: navigation, footer: footer, assets: assets)
    }

    var bare: BareFrame { BareFrame(footer: footer, assets: assets) }

    private var navigation: [NavigationGroup] {
        let strategy = NavigationItem(
            "Stratégie", "/cls/melun/strategie",
            children: [
                Link("Axes", "#contenu"), Link("Fiches action", "/fiches", isCurrent: true),
                Link("Arbre des objectifs", "/arbre"),
            ])
        return [
            NavigationGroup([NavigationItem("Tableau de bord", "/cls/melun"), strategy]),
            NavigationGroup(
                "Suivi",
                [
                    NavigationItem("Bilans", "/bilans"), NavigationItem("Journal", "/journal"),
                    NavigationItem("Instances", "/instances"), NavigationItem("Planning", "/planning"),
                ]),
            NavigationGroup(
                "Restitution",
                [
                    NavigationItem("Revues", "/revues"), NavigationItem("Évaluation", "/evaluation"),
                    NavigationItem("Annuaire", "/annuaire"), NavigationItem("Documents", "/documents"),
                ]),
        ]
    }

    private var footer: Footer {
        Footer(links: [Link("Accessibilité", "/accessibilite"), Link("Aide", "/aide")], version: "0.1")
    }

    private var assets: Assets {
        Assets(stylesheet: "assets/jalon.css", scripts: ["assets/jalon.js"], icon: "assets/favicon.svg")
    }
}
