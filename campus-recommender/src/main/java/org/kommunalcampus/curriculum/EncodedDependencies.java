package org.kommunalcampus.curriculum;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.plan.PlanDependencies;

/**
 * What a plan depends on, in two to three bytes for each competence and module: 20 bits of a hash of the id, for competences with the lowest level that is
 * of use, sorted, as differences of variable length. Two ids may share a hash; that costs a needless rebuild once in a while and never misses one.
 */
final class EncodedDependencies {

    /** Number of different hashes. */
    static final int RANGE = 1 << 20;

    /** Stands for a plan that depends on more than a row can hold: any change of any module concerns it. */
    private static final byte[] EVERYTHING = {};

    /** What a plan that is not built yet depends on. */
    static final byte[] NOTHING = {0};

    private static final int LIMIT = 16_000;
    private static final int LEVEL_BITS = 4;

    private EncodedDependencies() {}

    /** The number under which a module is looked for. */
    static int number(ModuleId module) {
        return hash(module.value());
    }

    /** The number under which a competence is looked for. */
    static int number(CompetenceId competence) {
        return hash(competence.value());
    }

    /** The compact form. */
    static byte[] encode(PlanDependencies dependencies) {
        int[] competences = sorted(
                dependencies.competences(), asked -> number(asked.competence()) << LEVEL_BITS | asked.lowestLevel());
        int[] modules = sorted(dependencies.modules(), EncodedDependencies::number);
        var bytes = new ByteArrayOutputStream(3 * (competences.length + modules.length) + 2);
        write(bytes, competences.length);
        writeDifferences(bytes, competences);
        writeDifferences(bytes, modules);
        return bytes.size() > LIMIT ? EVERYTHING.clone() : bytes.toByteArray();
    }

    /** Whether a plan with this compact form may change when what the interest describes changes. */
    static boolean concerns(byte[] dependencies, Interest interest) {
        if (dependencies.length == 0) {
            return true;
        }
        var reader = new Reader(dependencies);
        int competence = 0;
        for (int left = reader.next(); left > 0; left--) {
            competence += reader.next();
            if (interest.taughtLevel(competence >>> LEVEL_BITS) >= (competence & (1 << LEVEL_BITS) - 1)) {
                return true;
            }
        }
        int module = 0;
        while (reader.hasNext()) {
            module += reader.next();
            if (interest.changed(module)) {
                return true;
            }
        }
        return false;
    }

    /** What changed in the catalogue, by the numbers of this class. */
    interface Interest {
        /** Highest level to which a new or changed module teaches the competence; -1 for none. */
        int taughtLevel(int competence);

        /** Whether the module changed. */
        boolean changed(int module);
    }

    private static <T> int[] sorted(List<T> of, ToIntFunction<T> number) {
        int[] numbers = new int[of.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number.applyAsInt(of.get(i));
        }
        Arrays.sort(numbers);
        return numbers;
    }

    private static void writeDifferences(ByteArrayOutputStream bytes, int[] sorted) {
        int before = 0;
        for (int number : sorted) {
            write(bytes, number - before);
            before = number;
        }
    }

    private static void write(ByteArrayOutputStream bytes, int number) {
        int rest = number;
        while (rest > 0x7f) {
            bytes.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    private static int hash(UUID id) {
        long mixed =
                (id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 29)) * 0x9e3779b97f4a7c15L;
        return (int) ((mixed ^ mixed >>> 32) * 0xd6e8feb86659fd93L >>> 44);
    }

    private static final class Reader {
        private final byte[] bytes;
        private int position;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean hasNext() {
            return position < bytes.length;
        }

        int next() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                byte each = bytes[position++];
                number |= (each & 0x7f) << shift;
                if (each >= 0) {
                    return number;
                }
            }
        }
    }
}
