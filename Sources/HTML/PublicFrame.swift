/// What a page says of itself to those who share its address.
package struct PageCard: Sendable {
    let title: String
    let description: String
    let address: String
    let siteName: String
    let isArticle: Bool
    let feed: String?

    /// Title, a sentence, the absolute address, whose page it is; `feed` is the address of the news feed.
    package init(
        title: String, description: String, address: String, siteName: String, isArticle: Bool = false,
        feed: String? = nil
    ) {
        self.title = title
        self.description = description
        self.address = address
        self.siteName = siteName
        self.isArticle = isArticle
        self.feed = feed
    }

    var head: HTML {
        """
        <meta name="description" content="\(description)"><link rel="canonical" href="\(address)">\
        <meta property="og:type" content="\(isArticle ? "article" : "website")"><meta property="og:title" content="\(title)">\
        <meta property="og:description" content="\(description)"><meta property="og:url" content="\(address)">\
        <meta property="og:site_name" content="\(siteName)"><meta property="og:locale" content="fr_FR">\
        \(feed.map(alternate))
        """
    }

    private func alternate(_ feed: String) -> HTML {
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"\(siteName)\" href=\"\(feed)\">"
    }
}

/// The frame of pages that anybody may read: the contract's name, a few links, nothing of an account.
package struct PublicFrame: Sendable {
    let contract: String
    let period: String
    let links: [Link]
    let footer: Footer
    let assets: Assets

    /// The first of the links is the home of the contract.
    package init(contract: String, period: String, links: [Link], footer: Footer, assets: Assets) {
        self.contract = contract
        self.period = period
        self.links = links
        self.footer = footer
        self.assets = assets
    }

    /// The whole page.
    package func page(_ page: Page, card: PageCard? = nil) -> HTML {
        """
        <!doctype html><html lang="fr">\(assets.head(title: page.documentTitle(contract: contract), more: card?.head))\
        <body class="bare public">\(HTML.skipLink)\(HTML.liveRegions)\(footer.band)<header class="header">\
        <p class="header-contract"><a href="\(links.first?.href ?? "/")">\(contract)</a> \
        <span class="header-period">\(period)</span></p>\
        <nav class="public-links" aria-label="Pages publiques"><ul>\(HTML.joined(links, item))</ul></nav></header>\
        <div class="body">\(HTML.breadcrumb(page.trail))\(page.main)</div>\(footer.markup)</body></html>
        """
    }

    private func item(_ link: Link) -> HTML {
        "<li><a href=\"\(link.href)\"\(attribute: "aria-current", link.isCurrent ? "page" : nil)>\(link.label)</a></li>"
    }
}
