// Tells the texts of a page apart by what makes them legible: where they stand, and their colours, sizes and grounds
// as the browser computed them, up to the root. Two texts in one dress are as legible as one another, so that
// contrast is read on one of them. Answers the dresses; `jalonDressed` holds an element of each, in that order.
() => {
    const known = new Map()

    const dress = element => {
        if (!element) return ""
        if (!known.has(element)) {
            const style = getComputedStyle(element)
            const own = [
                element.localName, element.getAttribute("class"), element.getAttribute("aria-current"),
                style.color, style.backgroundColor, style.backgroundImage, style.opacity, style.fontSize,
                style.fontWeight, style.position, style.textDecorationLine, style.borderBottomStyle,
            ]
            known.set(element, dress(element.parentElement) + "\n" + own.join(" "))
        }
        return known.get(element)
    }

    const speaks = element =>
        element.matches("input, select, textarea, button, option")
        || [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())

    const first = new Map()
    for (const element of document.body.querySelectorAll("*")) {
        if (!speaks(element) || !element.checkVisibility({ visibilityProperty: true })) continue
        const text = dress(element)
        if (!first.has(text)) first.set(text, element)
    }
    window.jalonDressed = [...first.values()]
    return [...first.keys()]
}
