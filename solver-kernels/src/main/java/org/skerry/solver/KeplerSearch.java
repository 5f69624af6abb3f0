package org.skerry.solver;

import org.skerry.search.Budget;
import org.skerry.search.Evaluator;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;

/** The search of {@link KeplerOptimization}. Equation numbers are those of its article. */
final class KeplerSearch extends Search {
    private static final long serialVersionUID = 1;

    private static final double EPSILON = 0x1.0p-52;

    private final KeplerOptimization solver;
    /** T, generations that the schedules run over. */
    private final int planned;

    private final Population trial;
    /** e, Eq. 4. */
    private final double[] eccentricity;
    /** T of Eq. 5. */
    private final double[] period;

    /** The row of the best planet. */
    private int sun;
    /** mu, Eq. 12. */
    private double gravity;
    /** R, Eq. 7. */
    private final double[] distance;
    /** M_s, Eq. 8, drawn for each planet. */
    private final double[] sunMass;
    /** m, Eq. 9. */
    private final double[] mass;
    /** R scaled to [0, 1], Eq. 24. */
    private final double[] relativeDistance;

    private final double[] relativeSunMass;
    private final double[] relativeMass;
    /** F_g, Eq. 6. */
    private final double[] pull;
    /** a, Eq. 23. */
    private final double[] axis;

    KeplerSearch(KeplerOptimization solver, Problem problem, Budget budget, Rng rng) {
        super(problem, budget, rng, solver.populationSize());
        this.solver = solver;
        int size = population.size();
        planned = budget.plannedGenerations(size, size);
        trial = new Population(1, box.dimension());
        eccentricity = new double[size];
        period = new double[size];
        distance = new double[size];
        sunMass = new double[size];
        mass = new double[size];
        relativeDistance = new double[size];
        relativeSunMass = new double[size];
        relativeMass = new double[size];
        pull = new double[size];
        axis = new double[size];
        for (int planet = 0; planet < size; planet++) {
            launch(planet);
        }
    }

    /** Eqs. 4 and 5. */
    private void launch(int planet) {
        eccentricity[planet] = rng.nextDouble();
        period[planet] = Math.abs(rng.nextGaussian());
    }

    @Override
    protected void sampled() {
        sun = population.best();
    }

    @Override
    protected void immigrated(int row) {
        launch(row);
        sun = population.best();
    }

    @Override
    protected void advance(Evaluator evaluator) {
        int size = population.size();
        double elapsed = (generation() - 1.0) / planned;
        gravity = solver.gravity() * StrictMath.exp(-solver.decay() * elapsed); // Eq. 12
        weigh();
        for (int i = 0; i < size; i++) {
            double cycle = solver.cycles() * (elapsed + (double) i / size / planned);
            double control = -1 - (cycle - Math.floor(cycle)); // Eq. 29
            move(i, (control - 1) * rng.nextDouble() + 1); // Eq. 28
            repair();
            evaluator.evaluate(trial, 0, 1);
            if (trial.fitness(0) < population.fitness(i)) { // Eq. 30
                population.copyFrom(trial, 0, i);
                sun = population.fitness(i) < population.fitness(sun) ? i : sun;
            }
        }
    }

    /** Eqs. 6 to 11, 23 and 24 for all planets, once per sweep. */
    private void weigh() {
        int size = population.size();
        double worst = population.fitness(population.worst()); // Eq. 11
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += population.fitness(i) - worst;
        }
        for (int i = 0; i < size; i++) {
            distance[i] = distance(i);
            sunMass[i] = rng.nextDouble() * share(population.fitness(sun) - worst, sum);
            mass[i] = share(population.fitness(i) - worst, sum);
        }
        normalize(distance, relativeDistance);
        normalize(sunMass, relativeSunMass);
        normalize(mass, relativeMass);
        for (int i = 0; i < size; i++) {
            double square = relativeDistance[i] * relativeDistance[i];
            double force = gravity * relativeSunMass[i] * relativeMass[i] / (square + EPSILON);
            pull[i] = eccentricity[i] * force + rng.nextDouble();
            double volume = period[i] * period[i] * gravity * (sunMass[i] + mass[i]) / (4 * Math.PI * Math.PI);
            axis[i] = rng.nextDouble() * StrictMath.cbrt(volume);
        }
    }

    private double distance(int i) {
        double[] genes = population.genes();
        double square = 0;
        for (int j = 0, p = population.offset(sun), q = population.offset(i); j < box.dimension(); j++, p++, q++) {
            square += (genes[p] - genes[q]) * (genes[p] - genes[q]);
        }
        return Math.sqrt(square);
    }

    /** A part of a sum of differences to the worst; 0 where all are equal or one has no score. */
    private static double share(double part, double sum) {
        return sum < 0 && Double.isFinite(sum) ? part / sum : 0;
    }

    private static void normalize(double[] values, double[] scaled) {
        double least = values[0];
        double greatest = values[0];
        for (double value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        for (int i = 0; i < values.length; i++) {
            scaled[i] = (values[i] - least) / (greatest - least + EPSILON);
        }
    }

    /** Eqs. 13 to 22 and 25 to 27 for planet {@code i}. */
    private void move(int i, double eta) {
        int a = population.offset(rng.nextInt(population.size()));
        int b = population.offset(rng.nextInt(population.size()));
        double rho = rng.nextDouble();
        if (fair()) {
            approach(population.offset(i), a, b, rho, StrictMath.exp(-eta * rng.nextGaussian())); // Eq. 27
        } else if (relativeDistance[i] < 0.5) {
            circleNear(i, a, b, rho);
        } else {
            circleFar(i, a);
        }
    }

    /** Eq. 26. */
    private void approach(int x, int a, int b, double rho, double h) {
        double[] genes = population.genes();
        int s = population.offset(sun);
        for (int j = 0; j < box.dimension(); j++) {
            double mean = (genes[b + j] + genes[s + j] + genes[x + j]) / 3;
            boolean kept = rng.nextDouble() < rho; // U_1, Eq. 21
            trial.genes()[j] = kept ? genes[x + j] : mean + h * (mean - genes[a + j]);
        }
    }

    /** Eqs. 13a and 25: close to the sun. */
    private void circleNear(int i, int a, int b, double rho) {
        double[] genes = population.genes();
        int x = population.offset(i);
        int s = population.offset(sun);
        double speed = speed(i);
        double factor = rng.nextDouble() * (1 - rho) + rho; // Eq. 16
        if (solver.form() == KeplerGravity.QUIRK) {
            gravity = factor;
        }
        double twice = 2 * rng.nextDouble();
        double spread = rng.nextDouble();
        double jump = (1 - relativeDistance[i]) * flag();
        double direction = flag();
        double attraction = pull[i] + Math.abs(rng.nextGaussian());
        for (int j = 0; j < box.dimension(); j++) {
            double r = rng.nextDouble();
            double velocity;
            double towards = 0;
            if (r > rng.nextDouble()) { // U = 1
                velocity = speed * factor * (twice * genes[x + j] - genes[a + j]); // Eq. 14
                towards = attraction * (genes[s + j] - genes[x + j]);
            } else {
                velocity = speed * (spread * (1 - r) + r) * (genes[b + j] - genes[a + j]); // Eqs. 19, 20
            }
            if (r < rho) { // U_1, Eq. 21
                velocity += jump * rng.nextDouble() * box.width(j);
            }
            trial.genes()[j] = genes[x + j] + direction * velocity + towards; // Eq. 25
        }
    }

    /** Eqs. 13b and 25: far from the sun. */
    private void circleFar(int i, int a) {
        double[] genes = population.genes();
        int x = population.offset(i);
        int s = population.offset(sun);
        double speed = speed(i);
        boolean jumps = fair(); // U_2, Eq. 22
        double step = rng.nextDouble() * speed;
        double jump = jumps ? (1 - relativeDistance[i]) * flag() : 0;
        double share = rng.nextDouble();
        double direction = flag();
        double attraction = pull[i] + Math.abs(rng.nextGaussian());
        for (int j = 0; j < box.dimension(); j++) {
            boolean pulled = fair(); // U
            double range = share * box.upper(j) - box.lower(j);
            double velocity = step * (genes[a + j] - genes[x + j]) + jump * rng.nextDouble() * range;
            double towards = pulled ? attraction * (genes[s + j] - genes[x + j]) : 0;
            trial.genes()[j] = genes[x + j] + direction * velocity + towards; // Eq. 25
        }
    }

    /** L, Eq. 15. */
    private double speed(int i) {
        double inverse = Math.abs(2 / (distance[i] + EPSILON) - 1 / (axis[i] + EPSILON));
        return Math.sqrt(gravity * (sunMass[i] + mass[i]) * inverse);
    }

    /** Eq. 18: plus or minus 1. */
    private double flag() {
        return fair() ? 1 : -1;
    }

    /** One random number above another. */
    private boolean fair() {
        return rng.nextDouble() < 0.5;
    }

    /** Genes beyond the box are, with probability one half, all drawn anew, else all clipped. */
    private void repair() {
        boolean anew = fair();
        double[] genes = trial.genes();
        for (int j = 0; j < box.dimension(); j++) {
            if (!(genes[j] >= box.lower(j) && genes[j] <= box.upper(j))) {
                genes[j] = anew ? box.sample(j, rng) : box.clip(j, genes[j]);
            }
        }
    }
}
