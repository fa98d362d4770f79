/** What will be written, under which name, where, and whether behind a password. */
import { Button, Loader, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";

import type { Place, PreparedPackage } from "../../../shared/api/index.ts";
import { reviewFileName, sizeText, takes } from "../../../shared/transfer/index.ts";
import { explain, ledger } from "../../client/index.ts";
import { ErrorNotice, FieldFrame } from "../../components/index.ts";
import { useProjectPart, useWorkingCopy } from "../../working-copy/index.ts";
import packages from "../packages/packages.module.css";
import { lastFolderQuery, PlaceChoice, placesQuery } from "../packages/place-choice.tsx";

export interface PackageOrder {
  place: Place;
  prepared: PreparedPackage;
  name: string;
  /** Empty = none. */
  password: string;
}

const withEnding = (name: string): string => (/\.zip$/iu.test(name) ? name : `${name}.zip`);

/** Made when the plan is opened, and anew where something was typed since (the query is never kept). */
function usePrepared() {
  const id = useProjectPart((project) => project.id);
  const copy = useWorkingCopy();
  const opening = useId();
  return useQuery({
    queryKey: ["preparedPackage", id, opening],
    queryFn: async () => {
      await copy.settle();
      return ledger().transfer.preparePackage({ id });
    },
    gcTime: 0,
    staleTime: Infinity,
  });
}

function Contents({ prepared }: { prepared: PreparedPackage | undefined }) {
  return (
    <div className={packages.contents}>
      <h3>
        {prepared === undefined
          ? "正在生成各个文件…"
          : `将写入一个文件，${sizeText(prepared.size)}，里面有 ${prepared.files.length} 份：`}
      </h3>
      {prepared === undefined ? (
        <Loader size="sm" />
      ) : (
        <ul>
          {prepared.files.map((file) => (
            <li key={file.name}>
              <span title={file.name}>{file.name}</span>
              <span>{sizeText(file.size)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function NameField({ value, onChange }: { value: string; onChange(name: string): void }) {
  const review = reviewFileName(value);
  const hint =
    review.sentence === "" ? undefined : (
      <>
        {review.sentence}{" "}
        <button type="button" className={packages.proposal} onClick={() => onChange(review.proposal)}>
          改成“{review.proposal}”
        </button>
      </>
    );
  return (
    <FieldFrame label="文件名" description={hint}>
      {(ids) => (
        <TextInput
          {...ids}
          value={value}
          aria-invalid={review.verdict === "refused"}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}

export function PackagePlan({
  busy,
  onWrite,
  onCancel,
}: {
  busy: boolean;
  onWrite(order: PackageOrder): void;
  onCancel(): void;
}) {
  const prepared = usePrepared();
  const sticks = useQuery(placesQuery);
  const last = useQuery(lastFolderQuery).data ?? null;
  const [chosen, setChosen] = useState<Place | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [password, setPassword] = useState("");
  const panel = useRef<HTMLDivElement>(null);
  // The way on stands at its foot.
  useEffect(() => {
    // In braces: newer Chromium answers with a promise, which React would take for a clean-up.
    panel.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const needed = prepared.data?.size ?? 0;
  const writable = (sticks.data ?? []).filter((place) => takes(place, needed));
  // The one stick that is plugged in is meant; without a stick, the folder of the last time.
  const lastAgain = sticks.data?.length === 0 && last !== null && takes(last, needed) ? last : null;
  const place = chosen ?? (writable.length === 1 ? writable[0]! : lastAgain);
  const name = typed ?? prepared.data?.name ?? "";
  const mayWrite =
    place !== null &&
    takes(place, needed) &&
    prepared.data !== undefined &&
    reviewFileName(name).verdict !== "refused";
  return (
    <div className={packages.panel} ref={panel}>
      <div className={packages.fields}>
        <PlaceChoice value={place} needed={needed} onChange={setChosen} />
        {prepared.data !== undefined && <NameField value={name} onChange={setTyped} />}
        <FieldFrame
          label="密码（可以不设）"
          description="设了密码，对方要用 7-Zip、WinRAR 或本程序打开；忘了无法找回。"
        >
          {(ids) => (
            <TextInput
              {...ids}
              value={password}
              autoComplete="off"
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          )}
        </FieldFrame>
      </div>
      <Contents prepared={prepared.data} />
      {prepared.error !== null && (
        <ErrorNotice error={explain(prepared.error)} onRetry={() => void prepared.refetch()} />
      )}
      <div className={packages.buttons}>
        <Button
          variant="filled"
          loading={busy}
          disabled={!mayWrite}
          onClick={() =>
            onWrite({ place: place!, prepared: prepared.data!, name: withEnding(name), password })
          }
        >
          写到这里
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          取消
        </Button>
        {place === null && <span>先选写到哪里。</span>}
      </div>
    </div>
  );
}
