package org.kommunalcampus.content;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Element;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.catalogue.Phase;

/**
 * An element of a module with what it consists of.
 *
 * @param element as the description states it
 * @param material {@code null} while nobody has written any
 * @param questions how many there are
 * @param points that its questions give, or the homework
 */
public record ContentItem(
        ElementId id, Element element, @Nullable Material material, int questions, int points) {

    /** The phase; a draft that does not say means the preparation. */
    public Phase phase() {
        return element.phase() == null ? Phase.PREPARATION : element.phase();
    }

    /** The kind; a draft that does not say means a text. */
    public ElementKind kind() {
        return element.kind() == null ? ElementKind.TEXT : element.kind();
    }

    /** Whether people learn here what it consists of. */
    public boolean isHere() {
        return isTest() ? questions > 0 : material != null && !material.isEmpty();
    }

    /** Whether it consists of questions. */
    public boolean isTest() {
        return kind() == ElementKind.SELF_TEST || kind() == ElementKind.FINAL_EXAM;
    }

    /** The material, empty where nobody has written any. */
    public Material materialOrEmpty() {
        return material == null ? Material.empty(kind()) : material;
    }
}
