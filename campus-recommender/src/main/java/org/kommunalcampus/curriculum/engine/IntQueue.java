package org.kommunalcampus.curriculum.engine;

/** A queue of distinct numbers below a bound: what waits already is not queued again. */
final class IntQueue {
    private final int[] ring;
    private final boolean[] waiting;
    private final int bound;
    private int head;
    private int size;

    IntQueue(int bound, ArrayPool pool) {
        this.bound = bound;
        ring = pool.ints(bound);
        waiting = pool.flags(bound);
    }

    void offer(int number) {
        if (!waiting[number]) {
            waiting[number] = true;
            int tail = head + size;
            ring[tail >= bound ? tail - bound : tail] = number;
            size++;
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    int poll() {
        int number = ring[head];
        head = head + 1 == bound ? 0 : head + 1;
        size--;
        waiting[number] = false;
        return number;
    }
}
