/// What surrounds every page of a signed-in person: header, navigation, footer.
package struct PageFrame: Sendable {
    /// What the person may do in the contract.
    package enum Mode: Sendable {
        case reading, writing

        var words: HTML {
            switch self {
            case .reading: "Mode\u{202F}: lecture"
            case .writing: "Mode\u{202F}: lecture/écriture"
            }
        }
    }

    /// The contract that the page is about.
    package struct Contract: Sendable {
        let name: String
        let period: String
        let href: String
        let mode: Mode
        let search: String

        /// Its name, its period («2021-2023»), its dashboard, its mode, where searches are sent.
        package init(name: String, period: String, href: String, mode: Mode, search: String) {
            self.name = name
            self.period = period
            self.href = href
            self.mode = mode
            self.search = search
        }
    }

    /// Who is signed in.
    package struct Account: Sendable {
        let name: String
        let role: String
        let links: [Link]
        let signOut: String
        let csrf: String
        /// What tells this account from others in this browser.
        package var key = ""
        /// Seconds until the session ends if nobody does anything; nil where nothing ends.
        package var secondsLeft: Int64?
        /// Whether the session ends then whatever one does.
        package var isLast = false

        /// Name, role, links of the menu, where signing out is posted, and the token of the session.
        package init(name: String, role: String, links: [Link], signOut: String, csrf: String) {
            self.name = name
            self.role = role
            self.links = links
            self.signOut = signOut
            self.csrf = csrf
        }
    }

    let home: String
    let contract: Contract?
    let account: Account
    let navigation: [NavigationGroup]
    let footer: Footer
    let assets: Assets

    /// The frame of one request; without a contract there is neither search nor mode.
    package init(
        home: String = "/", contract: Contract?, account: Account, navigation: [NavigationGroup],
        footer: Footer, assets: Assets
    ) {
        self.home = home
        self.contract = contract
        self.account = account
        self.navigation = navigation
        self.footer = footer
        self.assets = assets
    }

    /// The whole page.
    package func page(_ page: Page) -> HTML {
        """
        <!doctype html><html lang="fr">\(assets.head(title: page.documentTitle(contract: contract?.name)))\
        <body class="framed">\(HTML.skipLink)\(HTML.liveRegions)\(footer.band)\(header)<div class="\(navigation.isEmpty ? "frame frame-alone" : "frame")">\
        \(navigation.isEmpty ? .empty : HTML.navigation(navigation))<div class="body">\(HTML.breadcrumb(page.trail))\(page.main)</div></div>\(footer.markup)</body></html>
        """
    }

    private var header: HTML {
        """
        <header class="header">\(navigation.isEmpty ? .empty : "<a class=\"menu-button\" href=\"#menu\">Menu</a>" as HTML)\
        <a class="brand" href="\(home)">\(HTML.brand)</a>\(contract.map(about))\(contract.map(search))\
        \(accountMenu)</header>
        """
    }

    private func about(_ contract: Contract) -> HTML {
        """
        <p class="header-contract"><a href="\(contract.href)">\(contract.name)</a> \
        <span class="header-period">\(contract.period)</span> <span class="mode">\(contract.mode.words)</span></p>
        """
    }

    private func search(_ contract: Contract) -> HTML {
        """
        <form class="search" method="get" action="\(contract.search)" role="search">\
        <label class="hidden" for="recherche">Rechercher dans le contrat</label>\
        <input class="input" type="search" id="recherche" name="q" placeholder="Rechercher" data-search>\
        <kbd class="search-key" aria-hidden="true">/</kbd>\
        <button class="hidden" type="submit">Rechercher</button></form>
        """
    }

    private var accountMenu: HTML {
        """
        <details class="account"\(attribute: "data-account", account.key)\
        \(attribute: "data-session", account.secondsLeft.map(String.init))\
        \(flag: "data-session-last", account.isLast)><summary class="account-button"><span class="account-name">\(account.name)</span> \
        <span class="account-role">\(account.role)</span></summary><div class="account-menu">\
        <p><strong>\(account.name)</strong><br>\(account.role)</p>\
        <ul>\(HTML.joined(account.links) { "<li>\(HTML.link($0.label, $0.href))</li>" })</ul>\
        <form method="post" action="\(account.signOut)" data-sign-out>\(Field.hidden("_csrf", account.csrf))\
        \(HTML.button("Se déconnecter", .secondary))</form></div></details>
        """
    }
}

/// A page without navigation, for signing in and for errors.
package struct BareFrame: Sendable {
    let home: String
    let footer: Footer
    let assets: Assets

    /// The frame; the mark leads `home`.
    package init(home: String = "/", footer: Footer, assets: Assets) {
        self.home = home
        self.footer = footer
        self.assets = assets
    }

    /// The whole page.
    package func page(_ page: Page) -> HTML {
        """
        <!doctype html><html lang="fr">\(assets.head(title: page.documentTitle(contract: nil)))\
        <body class="bare">\(HTML.skipLink)\(HTML.liveRegions)\(footer.band)<header class="header"><a class="brand" href="\(home)">\(HTML.brand)</a></header>\
        <div class="body">\(page.main)</div>\(footer.markup)</body></html>
        """
    }
}
