// What a page is measured by, in the page: each function gives back the faults that it finds, as words.
(() => {
    const controls = "a[href], button, input:not([type=hidden]), select, textarea, summary";
    const unseen = ".hidden, .tick-words, svg, select, textarea, input, pre";
    const all = selector => [...document.querySelectorAll(selector)];
    const plain = text => (text || "").replace(/\s+/g, " ").trim();
    const words = each => plain(each?.textContent);
    const name = each => `${each.tagName} «${(words(each) || each.ariaLabel || each.name || "").slice(0, 40)}»`;

    /** The box of a control; that of a tick and of its label together. */
    const box = each => {
        const own = each.getBoundingClientRect();
        const label = each.matches("input[type=checkbox], input[type=radio]") && each.labels?.[0];
        if (!label) return own;
        const said = label.getBoundingClientRect();
        const left = Math.min(own.left, said.left), top = Math.min(own.top, said.top);
        const [right, bottom] = [Math.max(own.right, said.right), Math.max(own.bottom, said.bottom)];
        return { left, top, width: right - left, height: bottom - top };
    };

    /** Whether the circle of a target, 24 pixels wide, meets another target. */
    const isNear = (target, other) => {
        const [x, y] = [target.left + target.width / 2, target.top + target.height / 2];
        const dx = Math.max(other.left - x, 0, x - other.left - other.width);
        const dy = Math.max(other.top - y, 0, y - other.top - other.height);
        return Math.hypot(dx, dy) < 12;
    };

    /** Whether a long list of choices has scrolled it out of sight: its box then lies over what follows the list. */
    const isScrolledAway = each => {
        const list = each.closest(".choices-long")?.getBoundingClientRect();
        const own = each.getBoundingClientRect();
        return list && (own.top >= list.bottom || own.bottom <= list.top);
    };

    return {
        controls,

        /** A target of fewer than 24 pixels either way, unless it is a word of a text, nothing else is near, or a larger
            one leads to the same place (WCAG 2.5.8). */
        smallTargets() {
            const seen = all(controls).filter(each => !each.closest(".hidden, .skip-link") && !isScrolledAway(each)
                && each.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
            const boxes = seen.map(box);
            const isSmall = b => b.width > 2 && (b.width < 23.5 || b.height < 23.5);
            const isInText = each => each.matches("a") && [...each.parentElement.childNodes].some(node =>
                node.nodeType === Node.TEXT_NODE && node.textContent.trim());
            const isElsewhere = each => seen.some((other, place) => other !== each && !isSmall(boxes[place])
                && each.hasAttribute("href") && other.getAttribute("href") === each.getAttribute("href"));
            const isCrowded = (each, index) => boxes.some((other, place) =>
                place !== index && !each.contains(seen[place]) && isNear(boxes[index], other));
            return seen.filter((each, index) =>
                isSmall(boxes[index]) && !isInText(each) && !isElsewhere(each) && isCrowded(each, index)
            ).map(each => `${name(each)} ${Math.round(box(each).width)} × ${Math.round(box(each).height)}`);
        },

        /** What is cut, or must be scrolled sideways within its region; data of documents and drawings may be. */
        cut() {
            return all("body *").filter(each => {
                if (!each.checkVisibility() || each.closest(`${unseen}, .doc-scroll, .figure-drawing`)) return false;
                const style = getComputedStyle(each);
                // What is heard alone is cut on purpose.
                if (style.overflowX === "visible" || style.textOverflow === "ellipsis") return false;
                if (style.clipPath !== "none") return false;
                return each.scrollWidth > each.clientWidth + 1;
            }).map(each => `${each.tagName}.${each.className} is ${each.scrollWidth} wide in ${each.clientWidth}`);
        },

        /** Lines 1.5 high, letters, words and paragraphs apart (RGAA 10.12). */
        space() {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
                word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
            document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        },

        /** Boxes that hide a part of their text. */
        hiddenText() {
            const clips = ["hidden", "clip"];
            return all("body *").filter(each => {
                if (!each.checkVisibility() || each.closest(unseen)) return false;
                const style = getComputedStyle(each);
                if (style.clipPath !== "none" || style.textOverflow === "ellipsis") return false;
                return clips.includes(style.overflowY) && each.scrollHeight > each.clientHeight + 2
                    || clips.includes(style.overflowX) && each.scrollWidth > each.clientWidth + 2;
            }).map(each => `${each.tagName}.${each.className} hides a part of its text`);
        },

        sideways() {
            const excess = document.documentElement.scrollWidth - document.documentElement.clientWidth;
            return excess > 1 ? [`${excess} px too wide`] : [];
        },

        /** What frames the content, apart from where it leads and which part is the current one. */
        around() {
            return all("body > *").map(each => {
                const copy = each.cloneNode(true);
                copy.querySelector("main")?.remove();
                if (copy.matches("main")) return "";
                for (const one of [copy, ...copy.querySelectorAll("*")]) {
                    for (const name of one.getAttributeNames()) if (name !== "class" && name !== "type") one.removeAttribute(name);
                }
                return copy.outerHTML;
            }).join("");
        },

        /** Numbers the controls that Tab must reach (of radios of one name, one), and counts them. Within the content alone,
            the focus is put at its beginning. */
        number(isInner) {
            const groups = new Set();
            const content = document.querySelector("main");
            if (isInner) content.focus();
            const wanted = all(`${controls}, [tabindex='0']`).filter(each => {
                if (isInner && !content.contains(each)) return false;
                if (each.disabled || each.tabIndex < 0 || !each.checkVisibility({ visibilityProperty: true })) return false;
                if (each.closest("details:not([open])") && !each.closest("summary")) return false;
                if (each.type !== "radio") return true;
                const isNew = !groups.has(each.name);
                groups.add(each.name);
                return isNew;
            });
            wanted.forEach((each, index) => { each.dataset.walked = index; });
            return wanted.length;
        },

        /** Where the focus is, and what is wrong with it there; null outside the page. */
        focus() {
            const each = document.activeElement;
            if (!each || each === document.body) return null;
            const style = getComputedStyle(each);
            const own = each.getClientRects()[0] || each.getBoundingClientRect();
            const isSeen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
            const isInside = own.bottom > 0 && own.top < innerHeight && own.right > 0 && own.left < innerWidth;
            const within = (value, limit) => Math.min(Math.max(value, 0), limit - 1);
            const top = isInside && document.elementFromPoint(
                within(own.left + Math.min(own.width / 2, 8), innerWidth),
                // The middle of what is in sight: a table may be taller than the window.
                within((Math.max(own.top, 0) + Math.min(own.bottom, innerHeight)) / 2, innerHeight));
            const isCovered = top && !each.contains(top) && !top.contains(each);
            const group = each.type === "radio" ? [...document.getElementsByName(each.name)] : [];
            return {
                walked: [each, ...group].map(one => one.dataset.walked).filter(Boolean),
                name: name(each),
                isInner: document.querySelector("main").contains(each),
                fault: !isSeen ? "has no outline" : !isInside ? "is out of sight" : isCovered ? "is covered" : null,
            };
        },

        /** Keeps where the focus is each time that a key goes up again, for `taken`: a walk asks the page once in many steps. */
        follow() {
            const steps = [];
            const keep = () => steps.push(this.focus());
            document.addEventListener("keyup", keep, true);
            window.walked = steps;
        },

        /** Where the focus went since this was asked last. */
        taken() {
            return window.walked.splice(0);
        },

        unreached(reached) {
            return all("[data-walked]").filter(each =>
                !reached.includes(each.dataset.walked) && each.checkVisibility({ visibilityProperty: true })
            ).map(each => `${name(each)} is never reached`);
        },

        /** Tables whose title is a number or nothing, figures that do not bear their legend (RGAA 1.9, 5.4, 5.5). */
        untitled() {
            const bare = all("table").map(table => words(table.caption))
                .filter(title => !title || /^tableau\s*\d*$/i.test(title)).map(title => `a table called «${title}»`);
            const parted = all("figure:has(figcaption)").filter(each =>
                each.getAttribute("role") !== "figure" || words(each.querySelector("figcaption")) !== plain(each.ariaLabel)
            ).map(each => `a figure called «${each.ariaLabel}»`);
            return [...bare, ...parted];
        },

        /** What every page has alike. */
        frame() {
            const faults = [];
            const need = (holds, fault) => holds || faults.push(fault);
            need(document.documentElement.lang === "fr", "no language");
            need(all("main").length === 1 && all("h1").length === 1, "not one main and one h1");
            need(all("body > header, body > footer").length === 2, "no header or footer");
            need(document.querySelector("a[href]").getAttribute("href") === "#contenu", "no way to the content");
            need(!document.querySelector("[target], meta[http-equiv], [autofocus]"), "something goes by itself");
            need(!document.querySelector("[tabindex]:not([tabindex='0'], [tabindex='-1'])"), "an order of its own");
            if (location.pathname.startsWith("/cls/")) {
                need(all("nav#menu").length === 1 && all("[role=search] [data-search]").length === 1, "no menu or search");
                need(all("nav#menu [aria-current=page]").length <= 1, "several current pages");
            }
            const levels = all("h1, h2, h3, h4, h5, h6").filter(each => each.checkVisibility())
                .map(each => Number(each.tagName[1]));
            levels.forEach((level, index) => need(
                index === 0 || level <= levels[index - 1] + 1, `a heading ${level} after a heading ${levels[index - 1]}`));
            return faults;
        },

        /** Panels that end long after what they hold. */
        emptyPanels() {
            return all(".panel").filter(each => {
                const ends = [...each.children].map(child => child.getBoundingClientRect().bottom);
                return each.getBoundingClientRect().bottom - Math.max(...ends) > 60;
            }).map(each => words(each.querySelector("h2")));
        },
    };
})()
