/// One answer that a person may pick.
package struct Choice: Sendable, Hashable {
    /// What the form posts.
    package let value: String
    /// What is read.
    package let label: String
    let hint: String?

    /// An answer: what is posted, what is read, and a line under it where it needs one.
    package init(_ value: String, _ label: String, hint: String? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
    }
}

extension Field {
    /// A list to unfold; `blank` is the line of a field not yet answered.
    package func select(_ choices: [Choice], selected: String? = nil, blank: String? = nil) -> HTML {
        framed(
            """
            <select class="input"\(attributes(isRequired: isRequired && blank != nil))>\
            \(blank.map { "<option value=\"\">\($0)</option>" } as HTML?)\
            \(HTML.options(choices, selected: selected))</select>
            """)
    }

    /// One answer among a few, all in sight.
    package func radios(_ choices: [Choice], selected: String? = nil, isInline: Bool = false) -> HTML {
        let lines = choices.enumerated().map { index, choice in
            line("radio", index, choice, isOn: choice.value == selected)
        }
        return grouped("<div class=\"choices\(isInline ? " choices-inline" : "")\">\(lines)</div>")
    }

    /// Several answers; `isFilterable` lets one narrow a long list by typing, `selectsAll` ticks it whole.
    package func checkboxes(
        _ choices: [Choice], selected: Set<String> = [], isFilterable: Bool = false,
        selectsAll: Bool = false
    ) -> HTML {
        let lines = choices.enumerated().map { index, choice in
            line("checkbox", index, choice, isOn: selected.contains(choice.value))
        }
        return grouped(
            "<div class=\"choices\(isFilterable ? " choices-long" : "")\">\(lines)</div>",
            data: "\(flag: "data-filter", isFilterable)\(flag: "data-select-all", selectsAll)")
    }

    /// One box to tick, its label beside it.
    package func checkbox(value: String = "oui", isOn: Bool) -> HTML {
        """
        <div class="field\(error == nil ? "" : " field-invalid")"><div class="choice">\
        <input type="checkbox" value="\(value)"\(attributes)\(flag: "checked", isOn)>\
        <label for="\(id)">\(label)</label>\
        \(hint.map { "<p class=\"field-hint\" id=\"\(id)-aide\">\($0)</p>" } as HTML?)\
        \(error.map { "<p class=\"field-error\" id=\"\(id)-erreur\">\($0)</p>" } as HTML?)</div></div>
        """
    }

    /// A box to tick in a row of a table: its label is heard, not seen.
    package static func tick(_ name: String, value: String, label: String, isOn: Bool = false) -> HTML {
        """
        <label class="tick"><input type="checkbox" name="\(name)" value="\(value)"\
        \(flag: "checked", isOn)><span class="hidden">\(label)</span></label>
        """
    }

    private func line(_ type: String, _ index: Int, _ choice: Choice, isOn: Bool) -> HTML {
        let itemID = index == 0 ? id : "\(id)-\(index)"
        let hintID = choice.hint == nil ? nil : "\(itemID)-precision"
        return """
            <div class="choice"><input type="\(type)" id="\(itemID)" name="\(name)" value="\(choice.value)"\
            \(attribute: "aria-describedby", hintID)\(flag: "checked", isOn)\
            \(flag: "required", isRequired && type == "radio")>\
            <label for="\(itemID)">\(choice.label)</label>\
            \(choice.hint.map { "<p class=\"field-hint\" id=\"\(itemID)-precision\">\($0)</p>" } as HTML?)</div>
            """
    }
}

extension HTML {
    /// The lines of a `select`.
    static func options(_ choices: [Choice], selected: String?) -> HTML {
        joined(choices) {
            "<option value=\"\($0.value)\"\(flag: "selected", $0.value == selected)>\($0.label)</option>"
        }
    }
}
