package org.kommunalcampus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordNumberTest {

    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private final Random random = new Random(42);

    @Test
    void noTwoNumbersAreAlikeAndNoneHoldsSignsThatLookAlike() {
        Set<RecordNumber> numbers = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            numbers.add(RecordNumber.next(random));
        }

        assertThat(numbers)
                .hasSize(10_000)
                .allSatisfy(number -> assertThat(number.value())
                        .matches("KC(-[2-9A-HJKMNP-Z]{4}){4}")
                        .hasSize(22));
    }

    @Test
    void howItIsTypedDoesNotMatter() {
        RecordNumber number = RecordNumber.next(random);
        String signs = number.value().replace("-", "");

        assertThat(RecordNumber.read(number.value())).contains(number);
        assertThat(RecordNumber.read("  " + number.value().toLowerCase() + "\n"))
                .contains(number);
        assertThat(RecordNumber.read(signs)).contains(number);
        assertThat(RecordNumber.read(signs.substring(2))).contains(number);
        assertThat(RecordNumber.read(number.value().replace('-', ' '))).contains(number);
        assertThat(RecordNumber.read(number.value().replace('-', '–'))).contains(number);
    }

    @Test
    void everyWrongSignAndEveryPairThatChangedPlacesIsFound() {
        for (int i = 0; i < 200; i++) {
            String signs = RecordNumber.next(random).value().replace("-", "").substring(2);
            for (int at = 0; at < signs.length(); at++) {
                for (char sign : SIGNS.toCharArray()) {
                    String other = signs.substring(0, at) + sign + signs.substring(at + 1);
                    assertThat(RecordNumber.read(other).isPresent()).isEqualTo(other.equals(signs));
                }
                if (at > 0) {
                    String swapped = signs.substring(0, at - 1)
                            + signs.charAt(at)
                            + signs.charAt(at - 1)
                            + signs.substring(at + 1);
                    assertThat(RecordNumber.read(swapped).isPresent()).isEqualTo(swapped.equals(signs));
                }
            }
        }
    }

    @Test
    void anythingElseIsNoNumber() {
        for (String typed :
                new String[] {"", "KC", "KC-0000-0000-0000-0000", "ÄÖÜ", "../../etc", "9".repeat(100_000)}) {
            assertThat(RecordNumber.read(typed)).isEmpty();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordNumber("KC-2222-2222-2222-2223"));
    }

    @Test
    void aNumberIsFoundInTheMiddleOfAFile() {
        RecordNumber number = RecordNumber.next(random);

        assertThat(RecordNumber.find("%PDF KC-2222-2222-2222-2223 <x>" + number + "</x>"))
                .contains(number);
    }
}
