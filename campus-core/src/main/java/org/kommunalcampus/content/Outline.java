package org.kommunalcampus.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Element;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * Which material belongs to which element of a description. Descriptions know their elements by position alone, and providers reorder and rename them, so
 * material is found by kind and title, and what is left by kind in the order of both. Only a change of the kind loses it.
 */
record Outline(List<Place> places) {

    /**
     * An element and its material.
     *
     * @param material {@code null} where there is none
     */
    record Place(
            ElementId id,
            Element element,
            ElementKind kind,
            int position,
            @Nullable ContentElement material) {}

    static Outline of(ModuleId module, List<Element> elements, List<ContentElement> written) {
        List<ContentElement> left = new ArrayList<>(written);
        @Nullable ContentElement[] found = new @Nullable ContentElement[elements.size()];
        assign(
                elements,
                left,
                found,
                (element, material) ->
                        kind(element) == material.kind() && element.title().equals(material.title()));
        assign(elements, left, found, (element, material) -> kind(element) == material.kind());
        List<Place> places = new ArrayList<>();
        Map<String, Integer> alike = new HashMap<>();
        for (int at = 0; at < elements.size(); at++) {
            Element element = elements.get(at);
            ContentElement material = found[at];
            String name = kind(element) + "/" + element.title();
            int number = alike.merge(name, 1, Integer::sum);
            ElementId id = material == null ? idOf(module, name + "/" + number) : material.element();
            places.add(new Place(id, element, kind(element), at, material));
        }
        return new Outline(List.copyOf(places));
    }

    private static void assign(
            List<Element> elements,
            List<ContentElement> left,
            @Nullable ContentElement[] found,
            BiPredicate<Element, ContentElement> fits) {
        for (int at = 0; at < elements.size(); at++) {
            if (found[at] == null) {
                Element element = elements.get(at);
                ContentElement first = left.stream()
                        .filter(material -> fits.test(element, material))
                        .findFirst()
                        .orElse(null);
                found[at] = first;
                left.remove(first);
            }
        }
    }

    /** An element without material has an id all the same, so that its attendance and its page can be named. */
    private static ElementId idOf(ModuleId module, String name) {
        return new ElementId(UUID.nameUUIDFromBytes((module + "/" + name).getBytes(StandardCharsets.UTF_8)));
    }

    private static ElementKind kind(Element element) {
        return Objects.requireNonNullElse(element.kind(), ElementKind.TEXT);
    }
}
