package org.skerry.spark.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.skerry.spark.result.Tables;

/** Judges papers by outputs. */
public final class Papers {
    /** The papers with claims in {@code conf/claims}. */
    public static final List<String> NAMES = List.of("velo", "ace-ivy", "ipoa");

    private Papers() {}

    /**
     * The verdicts on a paper.
     *
     * @param outputs path of the output of an experiment, by the experiment's name
     */
    public static List<Judgement> judge(SparkSession session, Paper paper, Function<String, String> outputs) {
        Map<String, Evidence> read = new HashMap<>();
        return new Judge(
                        paper,
                        experiment -> read.computeIfAbsent(
                                experiment, name -> new Evidence(new Tables(session, outputs.apply(name)))))
                .judge();
    }
}
