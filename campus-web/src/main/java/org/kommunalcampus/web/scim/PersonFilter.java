package org.kommunalcampus.web.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.server.filter.AndExpressionNode;
import de.captaingoldfish.scim.sdk.server.filter.AttributeExpressionLeaf;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.provisioning.PersonKey;

/**
 * What of a filter an index can answer: one key that must be equal. The rest of the filter is left to the library, which then looks through few people
 * instead of all.
 */
record PersonFilter(PersonKey key, String value) {

    private static final Map<String, PersonKey> KEYS = Map.of(
            "username", PersonKey.USER_NAME,
            "externalid", PersonKey.EXTERNAL_ID,
            "emails.value", PersonKey.EMAIL,
            "employeenumber", PersonKey.PERSONNEL_KEY);

    static Optional<PersonFilter> of(@Nullable FilterNode node) {
        return switch (node) {
            case AndExpressionNode both -> of(both.getLeftNode()).or(() -> of(both.getRightNode()));
            case AttributeExpressionLeaf leaf -> of(leaf);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<PersonFilter> of(AttributeExpressionLeaf leaf) {
        String attribute = leaf.getSchemaAttribute().getScimNodeName().toLowerCase(Locale.ROOT);
        return leaf.getComparator() == Comparator.EQ && KEYS.containsKey(attribute)
                ? leaf.getStringValue()
                        .map(value -> new PersonFilter(Objects.requireNonNull(KEYS.get(attribute)), value))
                : Optional.empty();
    }
}
